// As an address: bundled, the loader of such parts would become a file that every page asks for.
import library from 'uqr?url&no-inline';
import type { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';

/** A QR code of a text as a drawing, with the quiet zone that scanners want around it. Fetches its library first. */
export async function qrCode(text: string): Promise<SVGSVGElement> {
	const uqr = (await import(/* @vite-ignore */ library)) as { encode: typeof encode };
	const { data, size } = uqr.encode(text, { border: 4, ecc: 'M' });
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', text);
	const dark = document.createElementNS(SVG, 'path');
	dark.setAttribute('d', data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join(''));
	svg.append(dark);
	return svg;
}
