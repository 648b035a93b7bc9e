import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { FactAnswer } from '../../src/queries/facts.ts';
import { reportHref } from '../../src/report.ts';
import type { Fact } from '../../src/schemas/fact.ts';
import type { Source } from '../../src/schemas/source.ts';
import { makeFact, makeSource } from '../support/make.ts';

const say = { 'zh-CN': '要等{value}。', es: 'Espera {value}.', en: 'Wait {value}.' };
const source = makeSource() as Source;
const days = makeFact({ id: 'peru-days', value: { kind: 'duration', n: 60, unit: 'days' }, say }) as Fact;
const answer = (fact: Fact, changes: Partial<FactAnswer> = {}): FactAnswer => ({
	fact,
	standing: 'known',
	sources: [source],
	otherSides: [],
	replacement: undefined,
	...changes,
});

const otherSide = answer(
	makeFact({ id: 'peru-other', value: { kind: 'duration', n: 45, unit: 'days' }, say }) as Fact,
	{
		sources: [makeSource({ id: 'other-source', url: 'https://other.example.pe/', title: 'Otra página' }) as Source],
	}
);

const ANSWERS: Record<string, FactAnswer> = {
	'peru-days': answer(days),
	'peru-phone': answer(
		makeFact({ id: 'peru-phone', value: { kind: 'phone', number: '0800 00123', dialFrom: 'peru' }, say }) as Fact
	),
	'peru-rule': answer(makeFact({ id: 'peru-rule' }) as Fact),
	'peru-disputed': answer(
		makeFact({ ...days, id: 'peru-disputed', status: 'disputed', conflictsWith: ['peru-other'] }) as Fact,
		{
			standing: 'disputed',
			otherSides: [otherSide],
		}
	),
	'peru-old': answer(makeFact({ ...days, id: 'peru-old', status: 'superseded', supersededBy: 'peru-days' }) as Fact, {
		standing: 'superseded',
		replacement: days,
	}),
	'peru-unknown': answer(
		makeFact({
			id: 'peru-unknown',
			sources: [],
			value: { kind: 'unknown', tried: { 'zh-CN': '查过网页。', es: 'Vimos páginas.', en: 'We looked at pages.' } },
		}) as Fact,
		{ standing: 'not-published', sources: [] }
	),
};

vi.mock('../../src/queries/facts.ts', () => ({ factAnswer: (id: string) => ANSWERS[id] }));

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	// Formatting is the formatter's business; the marks are drawn and named by aria-label.
	rules: { 'no-trailing-whitespace': 'off', 'no-raw-characters': 'off', 'tel-non-breaking': 'off' },
});

let container: AstroContainer;
beforeAll(async () => {
	container = await AstroContainer.create();
});

/** The words a component asks for, as their own keys: what is said is not this test's business. */
const t = (key: string, { interpolation, ...values }: Record<string, unknown> = {}) =>
	interpolation ? `${key}(${Object.values(values).join()})` : key;

async function render(name: 'Fact' | 'FactCard' | 'FactList' | 'FactSentence', props: object, path = '/en/x/') {
	const { default: component } = (await import(`../../src/components/Fact/${name}.astro`)) as { default: never };
	const html = await container.renderToString(component, {
		props: props as Record<string, unknown>,
		request: new Request(`https://example.pe${path}`),
		locals: { t } as never,
	});
	const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
	return { html, body: document.body as unknown as HTMLElement };
}

describe('Fact', () => {
	it('prints the value in the language of the page, beside a mark that names the fact', async () => {
		for (const [path, value] of [
			['/zh-cn/x/', '60天'],
			['/es/x/', '60 días'],
			['/en/x/', '60 days'],
		] as const) {
			const { body } = await render('Fact', { id: 'peru-days' }, path);
			expect(body.querySelector('button')?.getAttribute('popovertarget')).toBe('fact-peru-days');
			expect(body.querySelector('.lv-value')?.textContent).toBe(value);
			expect(body.textContent).toBe(value);
		}
	});

	it('has a mark that opens its card without script and says what it opens', async () => {
		const { body } = await render('Fact', { id: 'peru-days' });
		const mark = body.querySelector('button');
		expect(mark?.getAttribute('popovertarget')).toBe('fact-peru-days');
		expect(mark?.getAttribute('aria-label')).toBe('fact.cite(Wait 60 days.)');
	});

	it('prints its sentence when asked, with the value in place', async () => {
		expect((await render('Fact', { id: 'peru-days', sentence: true })).body.textContent).toBe('Wait 60 days.');
	});

	it('prints the sentence of a plain rule, which has no shorter form', async () => {
		expect((await render('Fact', { id: 'peru-rule' })).body.textContent).toBe('This is a sentence.');
	});

	it('makes a telephone number one tap to call', async () => {
		const { body } = await render('Fact', { id: 'peru-phone' });
		expect(body.querySelector('a')?.getAttribute('href')).toBe('tel:080000123');
	});

	it('says of an unknown that we found nothing', async () => {
		const { body } = await render('Fact', { id: 'peru-unknown' });
		expect(body.textContent).toBe('fact.unknownValue');
		expect(body.firstElementChild?.classList.contains('lv-not-published')).toBe(true);
	});
});

describe('the link that reports a mistake', () => {
	const form = 'https://example.pe/new?title={page}&body={fact}';

	it('names the page and the fact', () => {
		expect(reportHref('/en/claro/keep/', 'claro-days', form)).toBe(
			'https://example.pe/new?title=%2Fen%2Fclaro%2Fkeep%2F&body=claro-days'
		);
		expect(reportHref('/en/claro/keep/', undefined, 'mailto:a@example.pe?subject={page}')).toBe(
			'mailto:a@example.pe?subject=%2Fen%2Fclaro%2Fkeep%2F'
		);
	});

	it('is not there on a site that takes no reports', async () => {
		expect(reportHref('/en/', 'peru-days', undefined)).toBeUndefined();
		expect((await render('FactCard', { answer: ANSWERS['peru-days'] })).html).not.toContain('page.mistake');
	});

	it('stands on every card of a site that does', async () => {
		vi.stubEnv('REPORT_TO', form);
		vi.resetModules();
		const { body } = await render('FactCard', { answer: ANSWERS['peru-days'] });
		vi.unstubAllEnvs();
		vi.resetModules();
		const links = [...body.querySelectorAll('a')].map((link) => link.getAttribute('href'));
		expect(links).toContain('https://example.pe/new?title=%2Fen%2Fx%2F&body=peru-days');
	});
});

describe('FactCard', () => {
	const card = async (id: string) => render('FactCard', { answer: ANSWERS[id] });

	it('opens as the popover its marks name', async () => {
		const { body } = await card('peru-days');
		expect(body.querySelector('[popover]')?.id).toBe('fact-peru-days');
	});

	it('shows sentence, kind of statement, confidence, dates and the source with publisher and date', async () => {
		const text = (await card('peru-days')).body.textContent ?? '';
		for (const part of ['Wait 60 days.', 'fact.rule', 'fact.confidence.medium', '31 January 2026', 'Alguien'])
			expect(text).toContain(part);
		const link = (await card('peru-days')).body.querySelector('a');
		expect(link?.getAttribute('href')).toBe('https://example.pe/page');
		expect(link?.getAttribute('lang')).toBe('es');
	});

	it('shows the other side of a conflict with its own source', async () => {
		const { body } = await card('peru-disputed');
		expect(body.querySelector('.lv-other-side')?.textContent).toContain('Wait 45 days.');
		expect(body.querySelector('.lv-other-side a')?.getAttribute('href')).toBe('https://other.example.pe/');
	});

	it('names the rule that replaced an old one', async () => {
		const text = (await card('peru-old')).body.textContent ?? '';
		expect(text).toContain('fact.status.superseded');
		expect(text).toContain('fact.replacedBy');
	});

	it('says where we looked for an unknown, and that there is no source', async () => {
		const text = (await card('peru-unknown')).body.textContent ?? '';
		expect(text).toContain('We looked at pages.');
		expect(text).toContain('fact.noSource');
	});
});

describe('every component of a fact', () => {
	it.each(Object.keys(ANSWERS))('is valid HTML for %s', async (id) => {
		const parts = [
			(await render('Fact', { id })).html,
			(await render('FactList', { ids: [id] })).html,
			(await render('FactSentence', { text: `Before {${id}} after.` })).html,
			(await render('FactCard', { answer: ANSWERS[id] })).html,
		];
		for (const html of [`<p>${parts[0]}</p>`, parts[1], `<p>${parts[2]}</p>`, parts[3]]) {
			const report = await validator.validateString(html ?? '');
			expect(
				report.results.flatMap(({ messages }) => messages.map(({ message, ruleId }) => `${ruleId}: ${message}`))
			).toEqual([]);
		}
	});

	it('keeps the words of a sentence around its figures', async () => {
		expect((await render('FactSentence', { text: 'Within {peru-days}, no more.' })).body.textContent?.trim()).toBe(
			'Within 60 days, no more.'
		);
	});
});
