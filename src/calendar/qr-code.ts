import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';

/** A QR code of a text as a drawing, with the quiet zone that scanners want around it. */
export function qrCode(text: string): SVGSVGElement {
	const { data, size } = encode(text, { border: 4, ecc: 'M' });
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', text);
	const dark = document.createElementNS(SVG, 'path');
	dark.setAttribute('d', data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join(''));
	svg.append(dark);
	return svg;
}
