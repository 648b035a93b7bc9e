import { type InlineHashes, inlineHashes, policyText } from './policy.ts';
import { type MovedStyles, moveStyles } from './style-attributes.ts';
import { attributeOf, type Tag, tagsOf } from './tags.ts';

/** Cheaper than reading every attribute of every page. */
const SUSPECT = /(?:^|[\s"'/])on[a-z]|script:|&/i;

/**
 * Refuses what a content-security policy without `unsafe-inline` would leave dead.
 *
 * @param file for the message
 */
export function refuseDeadScript(tags: readonly Tag[], file: string): void {
	for (const tag of tags) {
		if (!SUSPECT.test(tag.source)) continue;
		for (const attribute of tag.attributes) {
			const what = /^on[a-z]/.test(attribute.name)
				? 'expected no script in an event attribute'
				: /^\s*javascript:/i.test(attribute.value)
					? 'expected an address that is no script'
					: undefined;
			if (what)
				throw new Error(
					`dist/${file} → <${tag.name} ${attribute.name}>: ${what}\n  Received ${JSON.stringify(attribute.value)}. Browsers will not run it here: listen with addEventListener in a script.`
				);
		}
	}
}

/**
 * A finished page: style attributes as classes, its scripts named with the hash of their files, and in its head the
 * policy with the hashes of its own inline parts only. Those of every page would weigh more on each of them, and allow
 * more; the header, which goes out with all pages, has to name them all, and a browser obeys both.
 *
 * @param integrityOf the hash of the file at an address of this site
 * @returns the page, and the hashes for that header
 */
export function lockPage(
	html: string,
	styles: MovedStyles,
	integrityOf: (address: string) => string
): { html: string; hashes: InlineHashes } {
	const moved = withIntegrity(moveStyles(html, styles), integrityOf);
	const hashes = inlineHashes(moved);
	const frames = [...tagsOf(moved)].some(({ name }) => name === 'iframe');
	const policy = policyText(hashes, { framing: false, frames });
	const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
	const at = placeOfPolicy(moved);
	return { html: moved.slice(0, at) + meta + moved.slice(at), hashes };
}

/** Behind the charset, else at the start of the head: what comes before a policy does not obey it. */
function placeOfPolicy(html: string): number {
	let head = /^\s*<!doctype[^>]*>/i.exec(html)?.[0].length ?? 0;
	for (const tag of tagsOf(html)) {
		if (tag.name === 'meta' && attributeOf(tag, 'charset') !== undefined) return tag.end;
		if (tag.name === 'head') head = tag.end;
		if (tag.name === 'body') break;
	}
	return head;
}

function withIntegrity(html: string, integrityOf: (address: string) => string): string {
	let locked = '';
	let at = 0;
	for (const tag of tagsOf(html)) {
		const source = tag.attributes.find(({ name }) => name === 'src');
		if (tag.name !== 'script' || !source || !/^\/(?!\/)/.test(source.value)) continue;
		if (attributeOf(tag, 'integrity') !== undefined) continue;
		locked += `${html.slice(at, source.end)} integrity="${integrityOf(source.value)}"`;
		at = source.end;
	}
	return locked + html.slice(at);
}
