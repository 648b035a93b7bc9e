/**
 * `npm run bench:search`: how good, heavy and fast search is on the built site, beside Pagefind as it is and MiniSearch
 * with bigrams on the same pages. It prints figures and judges nothing. Needs `npm run build` first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findablePages } from '../src/build/search/search-index.ts';
import { LOCALES, type LocaleDir } from '../src/locales.mjs';
import type { SearchIndex } from '../src/search/index-format.ts';
import { Search } from '../src/search/search.ts';
import { figuresOf, type Judgement, judgementsOf, placeOfAnswer } from '../tests/search/judgements.ts';
import { leftOutAliases, mistypedTitles, phrases } from '../tests/search/mechanical.ts';
import { pageJudgements } from '../tests/search/page-questions.ts';
import { askInDialog, costOf, timesOf } from './bench-search/browser.ts';
import { type Ask, miniSearch, ours, pagefind } from './bench-search/engines.ts';
import { CHROMIUM_FLAGS, findChromium } from './browser.mjs';
import { serveSite } from './site-server.ts';

const PHRASES = 300;
/** Three further questions, of which the cost of a "next" one is the mean. */
const FURTHER: Record<LocaleDir, readonly [string, string, string, string]> = {
	'zh-cn': ['卡丢了怎么办', '统一密码', '报失编号', '充错号码 退钱'],
	es: ['perdí mi chip', 'contraseña única', 'marcas como', 'recargué mal devuelven'],
	en: ['lost my sim', 'unique password', 'nothing arrived', 'wrong number refund'],
};

const dist = fileURLToPath(new URL('../dist', import.meta.url));

async function judged(dir: LocaleDir, judgements: readonly Judgement[], ask: Ask) {
	const answers = [];
	for (const judgement of judgements) {
		const found = await ask(judgement.question);
		// The other engines know pages only; a term's page is right for its term.
		const bare = (path: string) => (judgement.set === 'exact phrase' ? path.replace(/#.*/, '') : path);
		answers.push({ judgement, place: placeOfAnswer(judgement, dir, found.map(bare)), found: found.length });
	}
	return answers;
}

const rows: Record<string, object> = {};
function print(name: string, answers: Awaited<ReturnType<typeof judged>>): void {
	for (const set of [...new Set(answers.map(({ judgement }) => judgement.set))])
		for (const aside of [false, true]) {
			const mine = answers.filter(({ judgement }) => judgement.set === set && judgement.aside === aside);
			if (mine.length) rows[`${name} · ${set} · ${aside ? 'kept aside' : 'tuned on'}`] = figuresOf(mine);
		}
}

const site = await serveSite(dist, 0);
const executablePath = findChromium();
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: CHROMIUM_FLAGS,
});
const weights: Record<string, object> = {};
for (const { dir, tag } of LOCALES) {
	const index = JSON.parse(readFileSync(join(dist, 'search', `${dir}.json`), 'utf8')) as SearchIndex;
	const load = async (name: string) => readFileSync(join(dist, 'search', dir, name));
	const pages = findablePages(dist, dir);
	const common = [...judgementsOf(dir), ...phrases(pages, index, tag, PHRASES)];
	const more = [...pageJudgements(dir, pages), ...mistypedTitles(index, pages)];
	print(`${dir} ours`, await judged(dir, [...common, ...more], ours(new Search(index, load))));
	const folds = await Promise.all(
		leftOutAliases(index, pages).map((fold) => judged(dir, fold.judgements, ours(new Search(fold.index, load))))
	);
	print(`${dir} ours`, folds.flat());

	const page = await (await browser.newContext()).newPage();
	await page.goto(`${site.url}${dir}/claro/`, { waitUntil: 'networkidle' });
	const [first, ...further] = FURTHER[dir];
	const firstCost = await costOf(page, dist, () => askInDialog(page, first));
	const next = [];
	for (const question of further) next.push((await costOf(page, dist, () => askInDialog(page, question))).bytes);
	print(`${dir} Pagefind`, await judged(dir, common, pagefind(page)));
	const mini = miniSearch(pages);
	print(`${dir} MiniSearch`, await judged(dir, common, mini.ask));

	await page.goto(`${site.url}${dir}/search/`, { waitUntil: 'networkidle' });
	const questions = [...new Set(judgementsOf(dir).map(({ question }) => question))].slice(0, 60);
	const at = (times: number[], share: number) => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(1));
	const normal = await timesOf(page, questions, 1);
	const slow = await timesOf(page, questions, 6);
	weights[dir] = {
		'first bytes': firstCost.bytes,
		'first requests': firstCost.requests,
		'next bytes': Math.max(...next),
		'p50 ms': at(normal, 0.5),
		'p95 ms': at(normal, 0.95),
		'p50 at 6×': at(slow, 0.5),
		'p95 at 6×': at(slow, 0.95),
		'MiniSearch gz': gzipSync(mini.index).length,
	};
	await page.context().close();
}
await browser.close();
await site.close();
console.table(rows);
console.table(weights);
