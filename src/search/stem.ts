/**
 * Endings of Spanish and English words, the longest first. Questions mix the two languages, and search only needs that
 * `cancelar`, `cancelación` and `cancelled` meet; it does not matter that what is left is no word.
 */
const ENDINGS = [
	'amientos',
	'imientos',
	'aciones',
	'amiento',
	'imiento',
	'ations',
	'ation',
	'acion',
	'iones',
	'mente',
	'ments',
	'arlas',
	'arlos',
	'erlas',
	'irlas',
	'iendo',
	'ando',
	'ados',
	'adas',
	'idos',
	'idas',
	'arla',
	'arlo',
	'arle',
	'arme',
	'arte',
	'arse',
	'erla',
	'erlo',
	'irlo',
	'irse',
	'ment',
	'aron',
	'ieron',
	'aste',
	'iste',
	'amos',
	'emos',
	'ings',
	'ing',
	'ion',
	'ado',
	'ada',
	'ido',
	'ida',
	'ers',
	'er',
	'ed',
	'es',
	'as',
	'os',
	'ar',
	'ir',
	'an',
	'en',
	'ly',
	'e',
	'a',
	'o',
	'i',
	's',
	'y',
];

const SHORTEST = 4;
/** `asking`, `ending`: what lost no `e`, three letters are a word. `losing` is left alone: `los` is another. */
const SHORT_ING = /^([aeiou][^aeiou]{2})ing$/;

/** The part of a Latin word that its forms share. `word` is folded. */
export function stem(word: string): string {
	let rest = word.replace(SHORT_ING, '$1');
	// Twice: `bloqueado` → `bloque` → `bloqu`.
	for (let round = 0; round < 2; round++) {
		const ending = ENDINGS.find((candidate) => rest.endsWith(candidate) && rest.length - candidate.length >= SHORTEST);
		if (!ending) break;
		rest = rest.slice(0, -ending.length);
	}
	// `plans` and `chips` keep their four letters.
	if (rest.length > 3) rest = rest.replace(/s$/, '');
	return rest
		.replace(/qu$/, 'c')
		.replace(/gu$/, 'g')
		.replace(/(.{3}[^aeiou])\1?$/, '$1')
		.replace(/([lprtn])\1$/, '$1');
}
