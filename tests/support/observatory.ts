/**
 * What Mozilla's HTTP Observatory would say of an answer.
 *
 * Its package `@mdn/mdn-http-observatory` brings a server, a database client and an error reporter along, and scans only
 * hosts it can reach, so this is its grader for what a static site can do right or wrong: rules and points as in version
 * 1.4.8, `src/analyzer/tests/*.js`, `src/analyzer/cspParser.js`, `src/grader/charts.js` and `src/scanner/index.js`
 * (https://github.com/mdn/mdn-http-observatory, MPL-2.0). Left out are points that no file of ours decides: the redirect
 * to HTTPS (0 when it is there), the list of preloaded hosts (+5 for those on it) and cookies (0 without any).
 */
const POINTS = {
	csp: { noUnsafeDefaultNone: 10, noUnsafe: 5, unsafeStyle: 0, unsafeEval: -10, unsafeInline: -20, missing: -25 },
	referrerPolicy: { private: 5, missing: 0, unsafe: -5 },
	hsts: { sixMonths: 0, short: -10, missing: -20 },
	sri: { allScripts: 5, noScripts: 0, ownOrigin: 0, elsewhere: -5 },
	contentTypeOptions: { nosniff: 0, missing: -5 },
	frameOptions: { viaCsp: 5, header: 0, missing: -20 },
	resourcePolicy: { same: 10, crossOrigin: 0, missing: 0, invalid: -5 },
	cors: { none: 0, everybody: 0 },
} as const;

/** The score a static host can reach: 100 and the bonus points of every part. Without script files there are none for them. */
export const bestScore = (document: Document) => (document.querySelector('script[src]') ? 135 : 130);

/** Six months, as the Observatory counts them. */
const SIX_MONTHS = 15_552_000;
const BROAD = ['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*'];
const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
/** Bonus points count from this score on. */
const EXTRA_CREDIT_FROM = 90;

/** An answer to be graded as if it had come over HTTPS. */
export interface Answer {
	headers: Headers;
	document: Document;
}

/** Score, grade and how each part came out. */
export interface Verdict {
	score: number;
	grade: string;
	parts: Record<string, string>;
}

/** Grades an answer. */
export function observatory(answer: Answer): Verdict {
	const policy = policyOf(answer);
	const parts = {
		csp: csp(policy),
		referrerPolicy: referrerPolicy(answer),
		hsts: hsts(answer),
		sri: sri(answer),
		contentTypeOptions: answer.headers.get('x-content-type-options') === 'nosniff' ? 'nosniff' : 'missing',
		frameOptions: frameOptions(answer, policy),
		resourcePolicy: resourcePolicy(answer),
		cors: answer.headers.has('access-control-allow-origin') ? 'everybody' : 'none',
	} as const;
	const points = Object.entries(parts).map(([part, outcome]) => {
		const table: Readonly<Record<string, number>> = POINTS[part as keyof typeof POINTS];
		return table[outcome] ?? 0;
	});
	const plain = 100 + points.filter((point) => point < 0).reduce((sum, point) => sum + point, 0);
	const all = 100 + points.reduce((sum, point) => sum + point, 0);
	const score = Math.max(plain >= EXTRA_CREDIT_FROM ? all : plain, 0);
	return { score, grade: score >= 100 ? 'A+' : score >= 90 ? 'A' : 'below A', parts };
}

type Policy = ReadonlyMap<string, readonly string[]>;

function parsed(text: string): Policy {
	const directives = text
		.split(';')
		.map((directive) => directive.trim().toLowerCase().split(/\s+/))
		.filter(([name]) => name);
	const names = directives.map(([name]) => name);
	if (new Set(names).size !== names.length) throw new Error(`A directive stands twice in the policy ${text}`);
	return new Map(directives.map(([name = '', ...sources]) => [name, sources]));
}

/** The policy of the header and those of the page count together: a source has to be in each of them. */
function policyOf({ headers, document }: Answer): Policy | undefined {
	const metas = [...document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')];
	const texts = [headers.get('content-security-policy'), ...metas.map((meta) => meta.getAttribute('content'))];
	const [first, ...others] = texts.filter((text) => text !== null).map(parsed);
	if (!first) return undefined;
	const together = new Map(first);
	for (const other of others) {
		for (const [name, sources] of other) {
			const common = (together.get(name) ?? sources).filter((source) => sources.includes(source));
			together.set(name, common.length || !sources.length ? common : ["'none'"]);
		}
	}
	return together;
}

function csp(policy: Policy | undefined): keyof typeof POINTS.csp {
	if (!policy) return 'missing';
	const sources = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
	// Beside a hash or a nonce, browsers ignore `unsafe-inline`.
	const counted = (name: string) =>
		sources(name).filter(
			(source, _at, all) => source !== "'unsafe-inline'" || !all.some((s) => /^'(?:sha|nonce)/.test(s))
		);
	const inline = (name: string) =>
		counted(name).some((s) => s === "'unsafe-inline'" || s === 'data:' || BROAD.includes(s));
	if (inline('script-src') || sources('object-src').some((source) => BROAD.includes(source))) return 'unsafeInline';
	if ([...sources('script-src'), ...sources('style-src')].includes("'unsafe-eval'")) return 'unsafeEval';
	if (inline('style-src')) return 'unsafeStyle';
	return policy.get('default-src')?.join() === "'none'" ? 'noUnsafeDefaultNone' : 'noUnsafe';
}

function referrerPolicy({ headers }: Answer): keyof typeof POINTS.referrerPolicy {
	const value = headers.get('referrer-policy');
	if (value === null) return 'missing';
	return PRIVATE.includes(value) ? 'private' : 'unsafe';
}

function hsts({ headers }: Answer): keyof typeof POINTS.hsts {
	const age = /(?:^|;\s*)max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1];
	if (age === undefined) return 'missing';
	return Number(age) >= SIX_MONTHS ? 'sixMonths' : 'short';
}

function sri({ document }: Answer): keyof typeof POINTS.sri {
	const scripts = [...document.querySelectorAll('script')];
	const files = scripts.filter((script) => script.hasAttribute('src'));
	if (scripts.length === 0) return 'noScripts';
	if (files.some((script) => /^(?:https?:)?\/\//.test(script.getAttribute('src') ?? ''))) return 'elsewhere';
	// The Observatory is content with one; we are not.
	return files.length && files.every((script) => script.hasAttribute('integrity')) ? 'allScripts' : 'ownOrigin';
}

function frameOptions({ headers }: Answer, policy: Policy | undefined): keyof typeof POINTS.frameOptions {
	if (policy?.has('frame-ancestors')) return 'viaCsp';
	return /^(?:deny|sameorigin)$/i.test(headers.get('x-frame-options') ?? '') ? 'header' : 'missing';
}

function resourcePolicy({ headers }: Answer): keyof typeof POINTS.resourcePolicy {
	const value = headers.get('cross-origin-resource-policy');
	if (value === null) return 'missing';
	if (/^same-(?:origin|site)$/.test(value)) return 'same';
	return value === 'cross-origin' ? 'crossOrigin' : 'invalid';
}
