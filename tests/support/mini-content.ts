import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { checkContent } from '../../src/content-check/check-content.ts';
import { readPages } from '../../src/content-check/pages.ts';
import { formatProblem } from '../../src/content-check/problem.ts';
import { sourceTextHash } from '../../src/content-check/translations.ts';
import { LOCALES, SOURCE_LOCALE } from '../../src/locales.mjs';
import {
	makeCards,
	makeChecklist,
	makeFact,
	makeFaq,
	makeGuide,
	makeHoliday,
	makeOperator,
	makeSource,
	makeTerm,
} from './make.ts';

const BODY = 'import { Fact } from \'#components\';\n\nText <Fact id="peru-test-rule" /> text.\n';
const GUIDE = 'docs/LANG/claro/block.mdx';
const FAQ = 'faq/LANG/general/test.mdx';

const page = (frontMatter: object, body: string) => `---\n${stringify(frontMatter)}---\n${body}`;

/** A whole but tiny content folder of invented entries, in a place of its own. */
export class MiniContent {
	readonly root = mkdtempSync(join(tmpdir(), 'linea-viva-content-'));

	constructor() {
		this.list('sources/press.yaml', [makeSource()]);
		this.list('facts/peru/theft.yaml', [makeFact()]);
		const line = { restricted: 'peru-test-rule', end: 'peru-test-rule' };
		const life = { withoutBalance: line, withBalance: line };
		this.list('operators/claro.yaml', [
			makeOperator({ atAGlance: ['peru-test-rule'], contacts: ['peru-test-rule'], life }),
		]);
		this.list('glossary/lines.yaml', [makeTerm({ forbidden: { en: ['cellular line'] } })]);
		this.list('holidays/peru.yaml', [makeHoliday()]);
		this.list('deadlines/line.yaml', []);
		this.list('phrases/phrases.yaml', makeCards());
		this.list('checklists/cancel.yaml', [makeChecklist()]);
		for (const { dir } of LOCALES) {
			this.guide(dir, {});
			this.faq(dir, {});
		}
		cpSync(resolve(import.meta.dirname, '../../src/content/i18n'), join(this.root, 'i18n'), { recursive: true });
		this.stamp();
	}

	write(file: string, text: string): this {
		const path = join(this.root, file);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
		return this;
	}

	read(file: string): string {
		return readFileSync(join(this.root, file), 'utf8');
	}

	remove(file: string): this {
		rmSync(join(this.root, file));
		return this;
	}

	list(file: string, entries: object[]): this {
		return this.write(file, stringify(entries, { defaultStringType: 'QUOTE_DOUBLE' }));
	}

	guide(dir: string, frontMatter: object, body = BODY): this {
		const data = makeGuide({ operator: 'claro', procedure: 'block', ...frontMatter });
		return this.write(GUIDE.replace('LANG', dir), page(data, body));
	}

	faq(dir: string, frontMatter: object, body = BODY): this {
		return this.write(FAQ.replace('LANG', dir), page(makeFaq(frontMatter), body));
	}

	/** Signs every translation against the source as it stands now. */
	stamp(): this {
		const pages = readPages(this.root, []);
		for (const translation of pages.filter(({ dir }) => dir !== SOURCE_LOCALE.dir)) {
			const source = pages.find(
				({ dir, collection, slug }) =>
					dir === SOURCE_LOCALE.dir && collection === translation.collection && slug === translation.slug
			);
			if (!source) continue;
			const text = this.read(translation.file).replace(/^translationOf:.*\n/m, '');
			this.write(translation.file, text.replace(/\n---\n/, `\ntranslationOf: "${sourceTextHash(source)}"\n---\n`));
		}
		return this;
	}

	/** What the check says of it, in the words a maintainer reads. */
	problems(): string[] {
		return checkContent(this.root).map(formatProblem);
	}

	dispose(): void {
		rmSync(this.root, { recursive: true, force: true });
	}
}
