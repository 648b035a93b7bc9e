import { describe, expect, it } from 'vitest';
import { isRealDay } from '../../src/schemas/shared/iso-date.ts';
import { safeUrl } from '../../src/schemas/shared/safe-url.ts';

describe('isRealDay', () => {
	it.each(['2024-02-29', '2026-12-31', '2000-01-01'])('accepts %s', (day) => {
		expect(isRealDay(day)).toBe(true);
	});

	it.each(['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-01-01T00:00', ''])(
		'refuses %j',
		(day) => {
			expect(isRealDay(day)).toBe(false);
		}
	);
});

describe('safeUrl', () => {
	it.each(['https://www.osiptel.gob.pe/x', 'http://www.claro.com.pe/consulta-de-lineas/', 'https://a.pe/?q=1#x'])(
		'accepts %s',
		(url) => {
			expect(safeUrl.safeParse(url).success).toBe(true);
		}
	);

	it.each([
		'javascript:alert(1)',
		'JavaScript:alert(1)',
		' https://example.pe',
		'data:text/html,x',
		'//example.pe',
		'/en/',
		'ftp://example.pe',
		'https://user:secret@example.pe',
		'https://localhost',
		'https://exa mple.pe',
		'mailto:a@example.pe',
	])('refuses %j', (url) => {
		expect(safeUrl.safeParse(url).success).toBe(false);
	});
});
