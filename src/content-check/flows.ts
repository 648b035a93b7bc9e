import { type Condition, FIND_OUT } from '../rules/checklists.ts';
import type { ChecklistData, ChecklistItem } from '../schemas/checklist.ts';

/** Mermaid ends a label at a quote. */
const label = (text: string) => `"${text.replaceAll('"', '#quot;')}"`;
const nodeOf = (id: string) => id.replaceAll('-', '_');

/** A condition in English, each question with the cases in which alone it is asked. */
function inWords(list: ChecklistData, { rule, of }: Condition): string {
	if (rule.endsWith('-is')) return `${rule.replace('-is', '')}: ${of.join(' or ')}`;
	const asked = of.map((id) => {
		const item = list.items.find((candidate) => candidate.id === id);
		return item ? `${item.ask.en}${limitsOf(list, item)}` : id;
	});
	return `${asked.join('<br>or ')} → ${rule.replace('any-', '')}`;
}

function limitsOf(list: ChecklistData, { operators, plans, when }: ChecklistItem): string {
	const limits = [
		...[operators, plans].flatMap((names) => (names ? [names.join(' or ')] : [])),
		...(when ?? []).map((condition) => inWords(list, condition)),
	];
	return limits.length ? ` (only ${limits.join(', ')})` : '';
}

/** How a checklist comes to its verdict, with the facts behind each outcome, as a Mermaid flowchart. */
export function flowOf(list: ChecklistData): string {
	const box = ({
		id,
		kind,
		verdict,
		facts,
	}: Pick<ChecklistData['outcomes'][number], 'id' | 'kind' | 'verdict' | 'facts'>) =>
		`${nodeOf(id)}[${label([verdict.en, `<i>${kind}</i>`, ...facts].join('<br>'))}]`;
	const lines = list.outcomes.flatMap((outcome, index) => {
		if (outcome.when.length === 0) return [`  q${index}((otherwise)) --> ${box(outcome)}`];
		const question = outcome.when.map((condition) => inWords(list, condition)).join('<br>and ');
		return [
			`  q${index}{${label(question)}} -->|fits| ${box(outcome)}`,
			`  q${index} -->|does not| q${index + 1}`,
			`  q${index} -.->|open after not sure| ${nodeOf(FIND_OUT)}`,
		];
	});
	const findOut = box({ ...list.findOut, id: FIND_OUT, kind: 'fix-first' });
	return ['---', `title: ${list.id}`, '---', 'flowchart TD', ...lines, `  ${findOut}`].join('\n');
}
