/** Characters of readers' scripts that stand for one of the index, such as Traditional for Simplified ones. */
export type Variants = ReadonlyMap<string, string>;

const MARKS = /\p{M}+/gu;

/**
 * What two spellings of the same have in common: no accents, no capitals, no full width, Simplified characters.
 * `chip`, `ＣＨＩＰ` and `chíp` are one.
 */
export function fold(text: string, variants?: Variants): string {
	const plain = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '');
	if (!variants) return plain;
	let folded = '';
	for (const char of plain) folded += variants.get(char) ?? char;
	return folded;
}

/** From pairs written one after the other, as the index holds them: `國国電电`. */
export function variantsOf(pairs: string): Variants {
	const chars = [...pairs];
	const variants = new Map<string, string>();
	for (let at = 0; at + 1 < chars.length; at += 2) variants.set(chars[at] as string, chars[at + 1] as string);
	return variants;
}
