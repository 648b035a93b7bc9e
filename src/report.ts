/**
 * Where a reader reports a mistake: the address of an issue form or of a mailbox, with `{page}` and `{fact}` where
 * these belong. A site that names none asks nobody to write into the void.
 */
const template = process.env.REPORT_TO;

/**
 * The link that reports a mistake on a page, in a fact of it where one is named.
 *
 * @param page address of the page, from the root of the site
 * @returns nothing where the site has no such address
 */
export function reportHref(page: string, fact = '', to = template): string | undefined {
	return to?.replaceAll('{page}', encodeURIComponent(page)).replaceAll('{fact}', encodeURIComponent(fact));
}
