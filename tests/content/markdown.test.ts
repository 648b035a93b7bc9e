import { describe, expect, it } from 'vitest';
import astroConfig from '../../astro.config.mjs';

const processor = astroConfig.markdown?.processor;

async function html(markdown: string): Promise<string> {
	const renderer = await processor?.createRenderer({} as never);
	return (await renderer?.render(markdown))?.code.trim() ?? '';
}

describe('Chinese emphasis, in the pipeline the site is built with', () => {
	it.each([
		['behind full-width punctuation', '这是**真，**她说', '<p>这是<strong>真，</strong>她说</p>'],
		['around brackets', '先**挂失停机（bloqueo）**再补卡', '<p>先<strong>挂失停机（bloqueo）</strong>再补卡</p>'],
		['around quotation marks', '他说**“不行”**就走了', '<p>他说<strong>“不行”</strong>就走了</p>'],
		['before a full stop inside', '**先停机。**再补卡', '<p><strong>先停机。</strong>再补卡</p>'],
		['beside Latin letters', '到**CAC（营业厅）**办理', '<p>到<strong>CAC（营业厅）</strong>办理</p>'],
		['in a light form', '看到_编号_后记下', '<p>看到_编号_后记下</p>'],
		['in a light form with asterisks', '*之后应当：*号码停用', '<p><em>之后应当：</em>号码停用</p>'],
	])('%s', async (_name, markdown, expected) => {
		expect(await html(markdown)).toBe(expected);
	});

	it('leaves quotation marks as they were typed', async () => {
		expect(await html('他说"好"')).toBe('<p>他说"好"</p>');
	});
});
