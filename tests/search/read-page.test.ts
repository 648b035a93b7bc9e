import { describe, expect, it } from 'vitest';
import { kindOf, pageEntries } from '../../src/build/search/entries.ts';
import { withLists } from '../../src/build/search/lists.ts';
import { readPage } from '../../src/build/search/read-page.ts';

const PAGE = `<!DOCTYPE html><head><meta name="description" content="What it says"></head><body>
<nav><a href="/es/luna/keep/" aria-current="page">Conservar</a><a href="/es/">Otra</a></nav>
<main data-pagefind-body><nav>Migas</nav><h1 id="_top">¿Qué <em>pasa</em>?</h1>
<p class="lv-answer" data-topic="theft">Llama <a href="/x/">ya</a>.<button data-pagefind-ignore>i</button></p>
<h2 id="why">Por qué</h2><ul><li>Uno<br>dos</li><li>Tres</li></ul>
<ul class="lv-link-cards"><li><a href="/es/luna/block/"><strong>Bloquear</strong></a></li></ul>
<p class="lv-aliases">También: <q>me robaron</q><q>robo celu</q></p>
<section data-pagefind-ignore="all"><p>Fuentes</p></section></main><footer>Pie</footer></body>`;

describe('a built page', () => {
	it('is read as a reader sees it, block by block', () => {
		const page = readPage(PAGE);
		expect(page?.blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
			'title: ¿Qué pasa?',
			'answer: Llama ya.',
			'heading: Por qué',
			'text: Uno dos',
			'text: Tres',
			'alias: También:',
			'alias: me robaron',
			'alias: robo celu',
		]);
		expect(page).toMatchObject({
			description: 'What it says',
			label: 'Conservar',
			topic: 'theft',
			related: ['/es/luna/block/'],
		});
	});

	it('keeps words apart that only styles set apart, and no others', () => {
		const read = (inner: string) =>
			readPage(`<main data-pagefind-body><h1>${inner}</h1></main>`)?.blocks.map(({ text }) => text);
		expect(read('<i lang="es">Quiero un reclamo.</i><i><b>I want a claim.</b></i>')).toEqual([
			'Quiero un reclamo. I want a claim.',
		]);
		expect(read('<i>chip</i>s, <i>补卡</i><i>（SIM）</i><i>卡</i>')).toEqual(['chips, 补卡（SIM）卡']);
	});

	it('that asks not to be found is not read', () => {
		expect(readPage(PAGE.replace(' data-pagefind-body', ''))).toBeUndefined();
	});

	it('is about what the questions are about that lead to it', () => {
		const question = { path: '/es/faq/general/a/', text: readPage(PAGE) as NonNullable<ReturnType<typeof readPage>> };
		const guide = { path: '/es/luna/block/', text: { ...question.text, topic: '', related: [] } };
		const [first, second] = pageEntries([question, guide], []);
		expect(first).toMatchObject({ kind: 'question', aliases: ['me robaron', 'robo celu'], answer: 'Llama ya.' });
		expect(second?.topics).toEqual(['theft']);
	});

	it.each([
		['/es/faq/general/a/', 'question'],
		['/es/claro/', 'hub'],
		['/es/claro/keep/', 'guide'],
		['/es/guides/port/', 'guide'],
		['/es/tools/anything/', 'tool'],
		['/es/glossary/lines/', 'list'],
		['/es/', 'list'],
	])('%s is a %s', (path, kind) => expect(kindOf(path)).toBe(kind));
});

it('a list of every tool is filled from the index, as text', () => {
	const entry = {
		path: '/es/tools/a/',
		kind: 'tool',
		topics: [],
		title: 'A <b> & "c"',
		aliases: [],
		headings: [],
		answer: '',
	} as const;
	expect(withLists('<ul data-every="tool"></ul>', [{ ...entry, topics: [], aliases: [], headings: [] }])).toBe(
		'<ul data-every="tool"><li><a href="/es/tools/a/">A &lt;b> &amp; &quot;c&quot;</a></li></ul>'
	);
});
