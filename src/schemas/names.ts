/** Closed lists of names that several schemas share. */

/** The four network operators, in the order of lists. */
export const OPERATORS = ['claro', 'movistar', 'entel', 'bitel'] as const;
export type OperatorId = (typeof OPERATORS)[number];

/** Whose rule or practice a fact is: an operator's, or Peru's as a whole (law, police, banks, everyday life). */
export const FACT_OWNERS = ['peru', ...OPERATORS, 'mvno'] as const;
export type FactOwner = (typeof FACT_OWNERS)[number];

/** What a fact or question is about. One file a topic. */
export const TOPICS = [
	'theft',
	'replacement',
	'esim',
	'keep-alive',
	'top-up',
	'plans',
	'cancellation',
	'portability',
	'registration',
	'ownership',
	'foreigners',
	'accounts',
	'devices',
	'roaming',
	'abroad',
	'claims',
	'fees',
	'market',
	'contact',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Procedures an operator's guide can describe; also the last part of its address. */
export const PROCEDURES = ['keep', 'top-up', 'block', 'replace', 'cancel', 'pause', 'contact'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** What a glossary term is about: the file it lives in, and the page it stands on. */
export const SUBJECTS = [
	'lines',
	'money',
	'phones',
	'identity',
	'representation',
	'accounts',
	'claims',
	'institutions',
	'rules',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Shelves on which the general guides stand, in the order of the list of guides. */
export const GUIDE_GROUPS = ['lost', 'keep', 'end', 'identity', 'use', 'rights'] as const;
export type GuideGroup = (typeof GUIDE_GROUPS)[number];

/** How far a reader has to go for a procedure: to a shop in person, to a telephone in Peru, or only online. */
export const REACHES = ['visit', 'phone', 'online'] as const;

/** What is done at a shop's counter and has a card for it; also the last part of the card's address. */
export const COUNTER_PROCEDURES = [
	'block',
	'replace',
	'cancel',
	'pause',
	'keep',
	'port',
	'buy',
	'holder',
	'proxy',
] as const;
export type CounterProcedure = (typeof COUNTER_PROCEDURES)[number];
/** Checklists, in the order of their list; also the last part of their address. */
export const CHECKLISTS = ['replace', 'cancel', 'keep', 'buy', 'port', 'proxy', 'phone'] as const;
export type ChecklistId = (typeof CHECKLISTS)[number];

/** What a checklist can come to. */
export const VERDICT_KINDS = ['online', 'phone', 'in-person', 'fix-first', 'impossible', 'ask'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** What one needs once the verdict is clear, in the order of the page. */
export const PART_KINDS = ['bring', 'where', 'time', 'cost', 'proof'] as const;
