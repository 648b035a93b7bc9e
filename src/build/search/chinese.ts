import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

/** Where Chinese characters of everyday texts stand. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

/** Traditional characters, each followed by its Simplified one, for those that stand in a text. */
export function variantPairs(text: string): string {
	const standing = new Set(text);
	const simplified = Converter({ from: 't', to: 'cn' });
	let pairs = '';
	for (let code = FIRST; code <= LAST; code++) {
		const char = String.fromCharCode(code);
		const plain = simplified(char);
		if (plain !== char && standing.has(plain)) pairs += char + plain;
	}
	return pairs;
}

/** How a Chinese word is typed in Latin letters, `补卡` as `bu ka`; nothing for other words. */
export function pinyinOf(word: string): string[] {
	if (!/^\p{Script=Han}{2,}$/u.test(word)) return [];
	return [pinyin(word, { toneType: 'none', type: 'array' }).join(' ')];
}
