import type { WidgetId } from '../../embed/widgets.ts';
import { type LocaleDir, localeOfDir } from '../../locales.mjs';
import { wordsOf } from '../../queries/words.ts';
import type { WordKey } from '../../schemas/words.ts';
import { WIDGET_PARTS } from './widget-parts.ts';

/** The name of a widget in a language, for what speaks several at once. */
export async function widgetTitle(dir: LocaleDir, widget: WidgetId): Promise<string> {
	const locale = localeOfDir(dir);
	const all = await wordsOf(locale.tag);
	return WIDGET_PARTS[widget].title({ ...locale, words: (key) => all[key as WordKey] });
}
