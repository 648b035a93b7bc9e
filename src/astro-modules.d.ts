/** Lets plain `tsc` follow imports of components; `astro check` reads the components themselves. */
declare module '*.astro' {
	const component: import('astro/runtime/server/index.js').AstroComponentFactory;
	export default component;
}

declare namespace App {
	interface Locals {
		/** Where the marks of facts lead on a page without room for their cards: the page that has them. */
		cardsAt?: string;
	}
}
