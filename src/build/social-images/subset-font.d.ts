declare module 'subset-font' {
	/** The part of the package that we use; it brings no types. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: { targetFormat: 'truetype'; variationAxes: Record<string, number> }
	): Promise<Buffer>;
}
