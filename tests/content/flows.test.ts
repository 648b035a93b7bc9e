import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/content-check/flows.ts';
import { checklistSchema } from '../../src/schemas/checklist.ts';
import { makeChecklist } from '../support/make.ts';

describe('the picture of a checklist', () => {
	it('shows each condition, its outcome with its facts, and where "not sure" leads', () => {
		const [holder] = makeChecklist().items;
		const quoted = { 'zh-CN': '问？', es: '¿"Sí"?', en: 'Is it "yours"?' };
		const items = [holder, { ...holder, id: 'debt', ask: quoted, when: [{ rule: 'any-yes', of: ['holder'] }] }];
		const [first, last] = makeChecklist().outcomes;
		const when = [
			{ rule: 'any-no', of: ['debt'] },
			{ rule: 'operator-is', of: ['claro', 'bitel'] },
		];
		const list = checklistSchema.parse(makeChecklist({ items, outcomes: [{ ...first, when }, last] }));
		expect(flowOf(list)).toMatchInlineSnapshot(`
			"---
			title: cancel
			---
			flowchart TD
			  q0{"Is it #quot;yours#quot;? (only This is a sentence. → yes) → no<br>and operator: claro or bitel"} -->|fits| not_holder["This is a sentence.<br><i>impossible</i><br>peru-test-rule"]
			  q0 -->|does not| q1
			  q0 -.->|open after not sure| find_out
			  q1((otherwise)) --> ask["This is a sentence.<br><i>ask</i><br>peru-test-rule"]
			  find_out["This is a sentence.<br><i>fix-first</i><br>peru-test-rule"]"
		`);
	});
});
