import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/search/arrange.ts';
import { fold, variantsOf } from '../../src/search/fold.ts';
import type { Entry, SearchIndex } from '../../src/search/index-format.ts';
import { markedParts } from '../../src/search/marks.ts';
import { oneSlipApart } from '../../src/search/near-words.ts';
import { nearestQuestions } from '../../src/search/nearest.ts';
import { keysOf, placeOf, readPiece, writePieces } from '../../src/search/postings.ts';
import { Search } from '../../src/search/search.ts';
import { stem } from '../../src/search/stem.ts';
import { unitsOf } from '../../src/search/units.ts';

const entry = (path: string, title: string, more: Partial<Entry> = {}): Entry => ({
	path,
	kind: 'question',
	topics: [],
	title,
	aliases: [],
	headings: [],
	answer: '',
	...more,
});

/** An index of invented operators; its texts are those given by path. */
function searchIn(entries: Entry[], more: Partial<SearchIndex> = {}, texts: Record<string, string> = {}) {
	const pages = new Map(
		entries.map(({ path }, number) => [number, new Set(keysOf(unitsOf(fold(texts[path] ?? ''))).map(({ key }) => key))])
	);
	const pieces = writePieces(pages);
	const asked: string[] = [];
	const index: SearchIndex = {
		entries,
		concepts: [['销户', 'baja', 'dar de baja', 'cancelar', 'cancel']],
		operators: { luna: ['luna', 'selene'], sol: ['sol'] },
		variants: '銷销戶户',
		pieces: pieces.map((_bytes, at) => String(at)),
		...more,
	};
	const search = new Search(index, async (name) => {
		asked.push(name);
		return pieces[Number(name)] as Uint8Array;
	});
	const paths = async (...question: Parameters<Search['find']>) =>
		(await search.find(...question)).results.map(({ found }) => found.path);
	return { search, paths, asked };
}

describe('folding', () => {
	it.each([
		['ＣＨＩＰ', 'chip'],
		['Reposición', 'reposicion'],
		['señal', 'senal'],
	])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));

	it('reads Traditional characters that the index knows', () => {
		expect(fold('銷戶嗎', variantsOf('銷销戶户'))).toBe('销户嗎');
	});
});

it('reads words, numbers and characters that touch as different things', () => {
	const texts = unitsOf(fold('Entel60天停机 DL1338')).map(({ text }) => text);
	expect(texts).toEqual(['entel', '60', '天', '停', '机', 'dl', '1338']);
});

describe('stems', () => {
	it.each([
		['cancelar', 'cancelación', 'cancelled', 'cancellation', 'cancelo'],
		['bloquear', 'bloqueo', 'bloqueado', 'bloqueada'],
		['recarga', 'recargar', 'recargas', 'recargué'],
		['replace', 'replacement', 'replacing'],
		['ask', 'asks', 'asking'],
	])('%s meets its other forms', (...forms) => {
		expect(new Set(forms.map((form) => stem(fold(form)))).size).toBe(1);
	});

	it('leaves different words apart', () => {
		expect(stem('chip')).not.toBe(stem('chino'));
		expect(stem('banco')).not.toBe(stem('bono'));
		expect(stem('losing')).not.toBe(stem('los'));
		expect(stem('string')).not.toBe(stem('str'));
	});
});

it.each(['xiaohu', 'xiao hu', 'dardebaja'])('knows a wording typed with and without spaces: %s', async (typed) => {
	const { paths } = searchIn([entry('/a/', '怎么销户'), entry('/b/', '怎么充值')], {
		concepts: [['销户', 'xiao hu', 'dar de baja']],
	});
	expect((await paths(typed))[0]).toBe('/a/');
});

describe('one slip', () => {
	it.each([
		['reposicion', 'repocision', false],
		['recarga', 'recraga', true],
		['recarga', 'recargs', true],
		['recarga', 'recrga', true],
		['recarga', 'recarrga', true],
		['recarga', 'descarga', false],
	])('%s and %s: %s', (a, b, near) => expect(oneSlipApart(a, b)).toBe(near));
});

describe('ranking', () => {
	const cancel = entry('/cancel/', '怎么销户？', { aliases: ['号码不要了'] });
	const cost = entry('/cost/', '补卡多少钱？');
	const code = entry('/code/', '统一密码是什么？');

	it('takes words of one meaning for one another, in any language', async () => {
		const { paths } = searchIn([cost, cancel, code]);
		for (const question of ['销户', '銷戶', 'cancelar', 'dar de baja 怎么办', 'cancelled'])
			expect((await paths(question))[0], question).toBe('/cancel/');
	});

	it('lets an alias weigh more than an answer', async () => {
		const { paths } = searchIn([
			entry('/answer/', 'Otra cosa', { answer: 'Aquí se habla del roaming en China.' }),
			entry('/alias/', 'Usar el celular afuera', { aliases: ['roaming en China'] }),
			entry('/theft/', 'Bloquear tras un robo'),
			entry('/end/', 'Poner fin a un contrato'),
		]);
		expect(await paths('roaming China precio')).toEqual(['/alias/', '/answer/']);
	});

	it('puts words side by side before scattered ones', async () => {
		const { paths } = searchIn([
			entry('/scattered/', 'A card for the phone, and what is a report'),
			entry('/phrase/', 'Stolen: what to say in a phone report at the desk'),
		]);
		expect((await paths('phone report'))[0]).toBe('/phrase/');
	});

	it('prefers the operator that is named, also by another name, and never the other one', async () => {
		const pages = [
			entry('/sol/', 'Recargar Sol', { operator: 'sol' }),
			entry('/general/', 'Recargar desde afuera'),
			entry('/luna/', 'Recargar Luna', { operator: 'luna' }),
		];
		const { paths } = searchIn(pages);
		for (const name of ['luna', 'Selene']) expect((await paths(`recargar ${name}`))[0]).toBe('/luna/');
		expect(await paths('recargar luna')).not.toContain('/sol/');
	});

	it('prefers no operator where two are named', async () => {
		const { paths } = searchIn([
			entry('/luna/', 'Planes de Luna', { operator: 'luna' }),
			entry('/port/', 'Cambiar de operador'),
		]);
		expect((await paths('cambiar de sol a luna'))[0]).toBe('/port/');
	});

	it('forgives a slip and says what it took the word for', async () => {
		const { search } = searchIn([entry('/a/', 'Reposición de tarjeta'), entry('/b/', 'Recarga de saldo')]);
		const { question, results } = await search.find('repossicion');
		expect(results[0]?.found.path).toBe('/a/');
		expect(question.guesses).toEqual([{ typed: 'repossicion', taken: 'reposicion' }]);
	});

	it('takes a word that some text holds for no slip', async () => {
		const { search } = searchIn([entry('/a/', 'Recarga'), entry('/b/', 'Otra')], {}, { '/b/': 'la descarga recarba' });
		const { question, results } = await search.find('recarba');
		expect(question.guesses).toEqual([]);
		expect(results[0]?.found.path).toBe('/b/');
	});

	it('finds a number', async () => {
		const { paths } = searchIn([entry('/a/', 'Llama', { answer: 'Marca 135-2025.' }), entry('/b/', 'Llama ya')]);
		expect((await paths('135-2025'))[0]).toBe('/a/');
	});

	it('leads from the bare name of an operator to its page', async () => {
		const { paths } = searchIn([
			entry('/luna/keep/', 'Luna: conservar', { operator: 'luna', kind: 'guide' }),
			entry('/luna/', 'Luna: todo', { operator: 'luna', kind: 'hub', aliases: ['Luna'] }),
		]);
		expect((await paths('luna'))[0]).toBe('/luna/');
	});

	it('finds nothing where nothing is meant', async () => {
		const { paths } = searchIn([cancel, cost]);
		expect(await paths('')).toEqual([]);
		expect(await paths('zzqqxx')).toEqual([]);
		expect(await paths('…！？')).toEqual([]);
	});
});

describe('filters', () => {
	const pages = [
		entry('/general/', 'Recarga general', { topics: ['top-up'] }),
		entry('/luna/', 'Recarga Luna', { operator: 'luna', topics: ['top-up'] }),
		entry('/sol/', 'Recarga Sol', { operator: 'sol', topics: ['fees'] }),
	];

	it('keep what holds for every operator, and drop the others', async () => {
		const { paths } = searchIn(pages);
		expect((await paths('recarga', { operator: 'sol' })).sort()).toEqual(['/general/', '/sol/']);
		expect((await paths('recarga', { topic: 'top-up' })).sort()).toEqual(['/general/', '/luna/']);
	});
});

describe('the full texts', () => {
	const pages = [entry('/a/', '第一页'), entry('/b/', '第二页')];
	const texts = { '/a/': '记下报失的编号', '/b/': '请记下报失编号再走' };

	it('find a phrase from the middle of a sentence', async () => {
		const { paths, asked } = searchIn(pages, {}, texts);
		expect((await paths('报失编号'))[0]).toBe('/b/');
		expect(asked.length).toBeLessThanOrEqual(3);
	});

	it('are not asked when the first part has the words as they stand', async () => {
		const { paths, asked } = searchIn(pages, {}, texts);
		expect(await paths('第一页')).toContain('/a/');
		expect(asked).toEqual([]);
	});

	it('of a list of terms do not put it before the answer, though it has the words as they stand', async () => {
		const lost = entry('/lost/', '卡丢了，手机还在，怎么办？', { aliases: ['电话卡丢了怎么处理'] });
		const terms = entry('/terms/', '词语', { kind: 'list' });
		const { paths } = searchIn([lost, terms], {}, { '/terms/': '卡丢了怎么办，见下' });
		expect(await paths('卡丢了怎么办')).toEqual(['/lost/', '/terms/']);
	});

	it('may be missing', async () => {
		const { search } = searchIn(pages, {}, texts);
		const offline = new Search({ ...indexOf(search), pieces: ['gone'] }, () => Promise.reject(new Error('offline')));
		expect((await offline.find('第一页 报失')).results[0]?.found.path).toBe('/a/');
	});

	it('come back from their pieces as they were written', () => {
		const bytes = writePieces(
			new Map([
				[3, new Set(['报失'])],
				[300, new Set(['报失', 'chip'])],
			])
		);
		const { piece, mark } = placeOf('报失');
		expect(readPiece(bytes[piece] as Uint8Array).get(mark)).toEqual([3, 300]);
	});
});

const indexOf = (search: Search): SearchIndex => ({
	entries: [...search.corpus.entries],
	concepts: [],
	operators: {},
	variants: '',
	pieces: [],
});

describe('what is shown', () => {
	it('marks the words asked for, their other forms and their synonyms, in the text as it stands', async () => {
		const { search } = searchIn([entry('/a/', '怎么销户？Cancelación')]);
		const { question } = await search.find('dar de baja');
		const parts = markedParts('怎么销户？Cancelación, café', question, search.corpus);
		expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['销户', 'Cancelación']);
		expect(parts.map(({ text }) => text).join('')).toBe('怎么销户？Cancelación, café');
	});

	it('stands in groups, the best three first when they are not all answers', async () => {
		const { search } = searchIn([
			entry('/q1/', 'Recarga uno'),
			entry('/q2/', 'Recarga dos'),
			entry('/q3/', 'Recarga tres'),
			entry('/g/', 'Recarga', { kind: 'guide' }),
			entry('/t/', 'Recarga: calcular', { kind: 'tool' }),
		]);
		const groups = arrange((await search.find('recarga')).results);
		expect(groups[0]?.name).toBe('closest');
		expect(groups[0]?.results).toHaveLength(3);
		expect(groups.flatMap(({ results }) => results)).toHaveLength(5);
	});

	it('offers questions that look alike when no word is known', () => {
		const { search } = searchIn([entry('/a/', 'Recuperar la contraseña'), entry('/b/', 'Saldo')]);
		expect(nearestQuestions('kontrasenya', search.corpus, 3).map(({ path }) => path)).toEqual(['/a/']);
	});
});
