import type { OperatorId } from '../schemas/names.ts';
import { factsOfLife } from '../schemas/operator.ts';
import { NOTICE, REASSIGN } from './keep-alive.ts';
import { operators } from './operators.ts';

/** What happens at an operator between the last top-up and the end, beyond the days its data names. */
const STAGES: Record<OperatorId, readonly string[]> = {
	claro: ['claro-prepaid-outgoing-cut-days', 'claro-prepaid-restriction-days', 'claro-prepaid-notice-sms'],
	movistar: ['movistar-prepaid-outgoing-cut', 'movistar-prepaid-balance-no-difference'],
	entel: ['entel-prepaid-outgoing-cut'],
	bitel: [
		'bitel-prepaid-suspension-start-days',
		'bitel-prepaid-suspension-start-days-balance',
		'bitel-prepaid-calls-stop-days',
	],
};

/** Stages of a silent line at an operator, and that nobody tells when its SMS stop. */
export const stagesOf = (operator: OperatorId): string[] => [...STAGES[operator], `${operator}-incoming-sms-stop`];

/** Rules that are the same at every operator. */
export const SAME_EVERYWHERE = ['peru-prepaid-operator-term', 'peru-prepaid-balance-days', NOTICE, REASSIGN];

/** Facts the comparison shows. */
export const compareFactIds = (): string[] => [
	...new Set([
		...operators.flatMap((operator) => [...factsOfLife(operator), ...stagesOf(operator.id)]),
		...SAME_EVERYWHERE,
	]),
];
