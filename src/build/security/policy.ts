import { createHash } from 'node:crypto';
import { attributeOf, tagsOf } from './tags.ts';

/** What a page runs and paints from its own text, as sources of a content-security policy. */
export interface InlineHashes {
	scripts: string[];
	styles: string[];
}

/**
 * Names of the Trusted Types policies that scripts of the site may create, each for an address a browser wants vouched
 * for, such as that of a worker. None is needed to show text: nothing here assigns HTML.
 */
export const TRUSTED_TYPES: readonly string[] = ['lv-worker'];

/** What a script element may be besides a script that a browser runs: it ignores others, such as JSON-LD. */
const RUNS = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

/** The hash of a text as `script-src`, `style-src` and `integrity` want it, without quotes. */
export const sha256 = (text: string | Uint8Array) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The hashes of the inline scripts and styles of a page, each once and sorted. */
export function inlineHashes(html: string): InlineHashes {
	const scripts = new Set<string>();
	const styles = new Set<string>();
	for (const tag of tagsOf(html)) {
		// Browsers read line ends as \n before they compute a hash.
		const hash = () => sha256(tag.text.replace(/\r\n?/g, '\n'));
		if (tag.name === 'style') styles.add(hash());
		if (tag.name === 'script' && attributeOf(tag, 'src') === undefined && RUNS.test(attributeOf(tag, 'type') ?? ''))
			scripts.add(hash());
	}
	return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

/** The hashes of several pages, each once and sorted. */
export const union = (pages: readonly InlineHashes[]): InlineHashes => ({
	scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
	styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
});

/**
 * A content-security policy that allows what the site does and nothing else. It says nothing of fonts and media, nor
 * of frames on pages without any, which falls to `default-src`, and has no `upgrade-insecure-requests`: nothing but the site itself may be asked at all,
 * and the site would not work at `http://localhost`.
 *
 * @param framing whether to say that nobody may show it in a frame: for headers only, a `<meta>` cannot
 * @param frames whether it may itself show pages of the site that may be framed
 */
export function policyText(
	{ scripts, styles }: InlineHashes,
	{ framing, frames }: { framing: boolean; frames: boolean }
): string {
	const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`);
	const directives = [
		['default-src', "'none'"],
		// WebAssembly is the search engine. No word here allows `eval`.
		['script-src', "'self'", "'wasm-unsafe-eval'", ...quoted(scripts)],
		['style-src', "'self'", ...quoted(styles)],
		['img-src', "'self'", 'data:'],
		['connect-src', "'self'"],
		['manifest-src', "'self'"],
		['worker-src', "'self'"],
		...(frames ? [['frame-src', "'self'"]] : []),
		['form-action', "'self'"],
		['base-uri', "'none'"],
		...(framing ? [['frame-ancestors', "'none'"]] : []),
		['require-trusted-types-for', "'script'"],
		['trusted-types', ...(TRUSTED_TYPES.length ? TRUSTED_TYPES : ["'none'"])],
	];
	return directives.map((directive) => directive.join(' ')).join(';');
}
