/** How the parts begin by which every page says, `hidden`, that it may be a copy: shown when it is one. */
export const MARK = '<p class="saved"';
export const MARK_OVERDUE = '<b class="saved"';
/** Where the day stands on which it was saved. */
export const MARK_DAY = '<time class="saved"></time>';

/** How the part begins by which the page about saving says, `hidden`, that it stands for a page that was not saved. */
export const UNSAVED = '<p class="unsaved"';

/**
 * A copy of a page that says when it was saved, and whether a fact on it should have been reviewed since.
 *
 * @param today ISO
 */
export function marked(html: string, saved: Date, today: string): string {
	const [, lang = 'en'] = / lang="(.+?)"/.exec(html) ?? [];
	const day = saved.toLocaleDateString(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long' });
	const copy = shown(html, MARK).replace(MARK_DAY, `<time>${day}</time>`);
	const overdue = [...html.matchAll(/ data-review-by="([\d-]+)"/g)].some(([, due = '']) => due < today);
	return overdue ? shown(copy, MARK_OVERDUE) : copy;
}

/** The page with a part of it shown. */
export const shown = (html: string, part: string) => html.replace(`${part} hidden`, part);
