import type { APIRoute, GetStaticPaths } from 'astro';
import { widgetTitle } from '../../../../components/Embed/widget-title.ts';
import { OEMBED_FORMS, oembedOf, oembedXml } from '../../../../embed/oembed.ts';
import { WIDGET_IDS, type WidgetId } from '../../../../embed/widgets.ts';
import { LOCALES, localeOfDir } from '../../../../locales.mjs';

export const getStaticPaths = (() =>
	LOCALES.flatMap(({ dir }) =>
		WIDGET_IDS.flatMap((widget) =>
			OEMBED_FORMS.map(({ ending }) => ({ params: { locale: dir, widget, ending }, props: { widget } }))
		)
	)) satisfies GetStaticPaths;

/** What oEmbed says of a widget. A static host answers no questions: the size is what we would give anybody. */
export const GET: APIRoute<{ widget: WidgetId }> = async ({ params, props, site }) => {
	const { dir, tag } = localeOfDir(params.locale);
	const { widget } = props;
	const choice = { site: String(site), dir, tag, widget, title: await widgetTitle(dir, widget) };
	return params.ending === 'json' ? Response.json(oembedOf(choice)) : new Response(oembedXml(choice));
};
