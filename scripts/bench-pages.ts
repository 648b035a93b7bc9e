/** One page of each type, by its address below the language. */
export const PAGE_TYPES = {
	home: '',
	hub: 'claro/',
	guide: 'claro/replace/',
	general: 'guides/first-hour/',
	faq: 'faq/claro/theft-number/',
	glossary: 'glossary/lines/',
	planner: 'tools/keep-alive/',
	fees: 'tools/fees/',
	compare: 'tools/compare/',
	card: 'tools/counter-card/replace/',
	checklist: 'tools/checklists/cancel/',
	search: 'search/',
};
