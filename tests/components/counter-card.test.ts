import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ANSWERS, type Phrase } from '../../src/schemas/phrase.ts';
import { makeCards, makeFact, makeOperator, makePhrase } from '../support/make.ts';

const say = { 'zh-CN': '要等{value}。', es: 'Espera {value}.', en: 'Wait {value}.' };
const FACTS: Record<string, object> = {
	'peru-test-rule': makeFact({ value: { kind: 'duration', n: 1, unit: 'business-days' }, say }),
	'norte-number': makeFact({
		id: 'norte-number',
		value: { kind: 'phone', number: '0800 00999', dialFrom: 'peru' },
		say,
	}),
};
const OPERATORS = ['norte', 'sur'].map((id) => makeOperator({ id, brand: id, contacts: ['norte-number'] }));
/** A question for each kind of answer, beside the fewest other phrases. */
const PHRASES = [
	...makeCards(),
	...ANSWERS.map((answer, index) =>
		makePhrase({ id: `asked-${answer}`, part: 'question', answer, order: index + 2, facts: ['peru-test-rule'] })
	),
] as unknown as Phrase[];
const phrasesOf = (_: string, part: string) => PHRASES.filter((phrase) => phrase.part === part);

vi.mock('../../src/queries/facts.ts', () => ({
	factAnswer: (id: string) => ({ fact: FACTS[id], standing: 'known', sources: [], otherSides: [] }),
}));
vi.mock('../../src/queries/operators.ts', () => ({
	operators: OPERATORS,
	operatorOptions: OPERATORS.map(({ id, brand }) => ({ value: id, label: brand })),
}));
vi.mock('../../src/queries/guides.ts', () => ({
	relatedGuides: (dir: string, slugs: string[]) => slugs.map((slug) => ({ href: `/${dir}/${slug}/`, title: slug })),
}));
vi.mock('../../src/queries/phrases.ts', () => ({
	phrasesOf,
	phraseOf: (_: string, part: string) => phrasesOf(_, part)[0],
	guidesOfCard: () => [{ operator: 'norte', slug: 'norte/replace' }, { slug: 'guides/port' }],
	numbersOf: () => ['norte-number'],
	cardTitles: () => [{ procedure: 'replace', title: makePhrase().say }],
}));

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	// Formatting is the formatter's business; marks are drawn and named by aria-label; answers are kept nowhere.
	rules: {
		'no-trailing-whitespace': 'off',
		'no-raw-characters': 'off',
		'tel-non-breaking': 'off',
		'no-inline-style': 'off',
		'prefer-native-element': 'off',
	},
});

const t = (key: string) => key;
let container: AstroContainer;
beforeAll(async () => {
	container = await AstroContainer.create();
});

async function render(name: 'CounterCard' | 'CardIndex', dir: string) {
	const { default: component } = (await import(`../../src/components/CounterCard/${name}.astro`)) as { default: never };
	const html = await container.renderToString(component, {
		props: { procedure: 'replace' },
		request: new Request(`https://example.pe/${dir}/tools/counter-card/replace/`),
		locals: { t } as never,
	});
	const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
	return { html: html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ''), body: document.body as unknown as HTMLElement };
}

describe('a counter card', () => {
	it.each(['zh-cn', 'es', 'en'])('is valid HTML in %s, as is the list of cards', async (dir) => {
		for (const name of ['CounterCard', 'CardIndex'] as const) {
			const { html } = await render(name, dir);
			const report = await validator.validateString(html);
			expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
		}
	});

	it('says everything in Spanish first, with the reader’s language under it', async () => {
		for (const [dir, own] of [
			['zh-cn', '这是一句话。'],
			['en', 'This is a sentence.'],
		] as const) {
			const { body } = await render('CounterCard', dir);
			const said = [...body.querySelectorAll('.say')].filter(({ textContent }) => !textContent?.includes('Espera'));
			expect(said.length).toBeGreaterThan(8);
			for (const spanish of said) {
				expect([spanish.getAttribute('lang'), spanish.textContent]).toEqual(['es', 'Esto es una frase.']);
				expect(spanish.nextElementSibling?.textContent).toBe(own);
			}
			expect(body.querySelector('.rules .say')?.textContent?.trim()).toBe('Espera 1 día hábil.');
		}
	});

	it('speaks Spanish alone to who reads Spanish, and needs no phrases', async () => {
		const { body } = await render('CounterCard', 'es');
		expect(body.querySelectorAll('.own, .sounds')).toHaveLength(0);
		expect(body.querySelectorAll('.sheet')).toHaveLength(3);
	});

	it('tells Chinese readers how to pronounce, and nobody else', async () => {
		expect((await render('CounterCard', 'zh-cn')).body.querySelector('.sounds')?.textContent).toContain('frá-se');
		expect((await render('CounterCard', 'en')).body.querySelector('.sounds')).toBeNull();
	});

	it('leaves room for every kind of answer, named by its question', async () => {
		const { body } = await render('CounterCard', 'en');
		for (const answer of ANSWERS) {
			const id = `asked-${answer}`;
			const asked = body.querySelector(`#${id}`);
			expect(asked?.textContent).toBe('Esto es una frase.');
			const named = body.querySelectorAll(`[aria-labelledby="${id}"]`).length;
			expect([answer, asked?.closest('legend') ? 'group' : named]).toEqual([
				answer,
				answer === 'yes-no' || answer === 'period' ? 'group' : 1,
			]);
		}
		expect([...body.querySelectorAll('fieldset label')].map(({ textContent }) => textContent?.trim())).toEqual([
			'Sí',
			'No',
			'Desde',
			'Hasta',
		]);
	});

	it('shows every operator’s numbers, and waits with the choice for its script', async () => {
		const { body } = await render('CounterCard', 'en');
		expect(
			[...body.querySelectorAll('.numbers [data-operator]')].map((line) => line.getAttribute('data-operator'))
		).toEqual(['norte', 'sur']);
		expect(body.querySelector('select')?.hasAttribute('disabled')).toBe(true);
	});
});
