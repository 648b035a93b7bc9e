// Prints how each checklist comes to its verdict, as Mermaid flowcharts; name some to see those only.
import { fileURLToPath } from 'node:url';
import { flowOf } from '../src/content-check/flows.ts';
import { readLists } from '../src/content-check/read.ts';
import { checklistSchema } from '../src/schemas/checklist.ts';
import { CHECKLISTS } from '../src/schemas/names.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !CHECKLISTS.some((name) => name === id));
if (unknown.length) {
	console.error(
		`flows: expected ${CHECKLISTS.join(', ')}\n  Received ${unknown.join(', ')}. Name some of these, or none.`
	);
	process.exit(1);
}
const root = fileURLToPath(new URL('../src/content', import.meta.url));
const lists = new Map(readLists(root, 'checklists', checklistSchema, []).map(({ entry }) => [entry.id, entry]));
const shown = CHECKLISTS.filter((id) => wanted.length === 0 || wanted.includes(id)).flatMap(
	(id) => lists.get(id) ?? []
);
console.log(shown.map(flowOf).join('\n\n'));
