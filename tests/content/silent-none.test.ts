import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MiniContent } from '../support/mini-content.ts';

let content: MiniContent;
beforeEach(() => {
	content = new MiniContent();
});
afterEach(() => content.dispose());

describe('content that is whole', () => {
	it('has no problem', () => {
		expect(content.problems()).toEqual([]);
	});
});
