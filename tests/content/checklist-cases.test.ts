import { describe, expect, it } from 'vitest';
import { type Answer, type Case, FIND_OUT, verdictOf } from '../../src/rules/checklists.ts';
import { perOperator } from '../../src/schemas/checklist.ts';
import type { ChecklistId } from '../../src/schemas/names.ts';
import { checklist } from '../support/checklists.ts';

/** Who, what they answer, the verdict the guides give them, and the facts that justify it. */
type HandWorked = readonly [who: string, list: ChecklistId, said: string, verdict: string, facts: readonly string[]];

const CASES: readonly HandWorked[] = [
	// Replace: guides/first-hour, <operator>/replace, and the questions they lead to.
	[
		'a tourist with a passport only, phone stolen an hour ago, nothing blocked yet',
		'replace',
		'stolen=yes blocked=no here=yes holder=yes mismatch=no dni=no document=yes password=no',
		'block-first',
		['peru-theft-steps-order', 'peru-theft-number-is-bank-key'],
	],
	[
		'the same tourist, all blocked',
		'replace',
		'operator=claro stolen=yes blocked=yes here=yes holder=yes mismatch=no dni=no document=yes password=no',
		'ask-documents',
		['peru-replacement-foreigner-documents', 'claro-replacement-foreigner-documents'],
	],
	[
		'a tourist robbed before the flight, now abroad, nothing blocked',
		'replace',
		'stolen=yes blocked=no here=no',
		'block-first',
		['peru-theft-report-who-how'],
	],
	[
		'a resident with a CE who has left Peru, SIM broken',
		'replace',
		'stolen=no here=no holder=yes dni=no document=yes',
		'not-here',
		['peru-replacement-in-person-only', 'peru-replacement-from-abroad'],
	],
	[
		'a resident with a CE in Lima, SIM lost in the house',
		'replace',
		'operator=bitel stolen=no here=yes holder=yes mismatch=no dni=no document=yes password=yes',
		'ask-documents',
		['bitel-replacement-foreigner-documents'],
	],
	[
		'a Peruvian with a DNI, faulty SIM',
		'replace',
		'operator=entel stolen=no here=yes holder=yes mismatch=no dni=yes document=yes password=no',
		'in-person',
		['peru-replacement-in-person-only', 'peru-replacement-identity-check'],
	],
	[
		'a line in a friend’s name, SIM lost',
		'replace',
		'stolen=no here=yes holder=no',
		'not-holder',
		['peru-replacement-identity-check'],
	],
	[
		'a registry that does not match Migraciones, notice received',
		'replace',
		'stolen=no here=yes holder=yes mismatch=yes dni=no document=yes',
		'fix-records',
		['peru-registry-mismatch-suspension', 'peru-registry-mismatch-emergency-deadline'],
	],
	[
		'a passport renewed since the line was registered',
		'replace',
		'stolen=no here=yes holder=yes mismatch=no dni=yes document=no',
		'ask-documents',
		['peru-foreigners-renewed-document', 'peru-replacement-foreigner-documents'],
	],
	[
		'nobody remembers in whose name the line is',
		'replace',
		'stolen=no here=yes holder=unsure mismatch=no dni=yes document=yes',
		FIND_OUT,
		['peru-replacement-identity-check'],
	],
	[
		'unsure who the holder is, but abroad anyway',
		'replace',
		'stolen=no here=no holder=unsure',
		'not-here',
		['peru-replacement-in-person-only'],
	],
	// Cancel: guides/cancel-online, cancel-decision, <operator>/cancel and their questions.
	[
		'a holder in Lima who can sign in, nothing tied any more',
		'cancel',
		'operator=claro plan=prepaid holder=yes bank=no subscriptions=no balance=no app=yes abroad=no',
		'online',
		['peru-cancellation-channels', 'peru-cancellation-no-reason'],
	],
	[
		'the same from Chengdu',
		'cancel',
		'operator=entel plan=prepaid holder=yes bank=no subscriptions=no balance=yes app=yes abroad=yes',
		'online',
		['peru-cancellation-channels'],
	],
	[
		'a debt does not stand in the way',
		'cancel',
		'operator=movistar plan=postpaid holder=yes bank=no subscriptions=no debt=yes handset=no app=yes abroad=no',
		'online',
		['peru-cancellation-debt'],
	],
	[
		'nor does roaming',
		'cancel',
		'operator=claro plan=postpaid holder=yes bank=no subscriptions=no debt=no handset=no roaming=yes app=yes abroad=no',
		'online',
		['peru-cancellation-no-reason'],
	],
	[
		'Yape still on the number',
		'cancel',
		'operator=claro plan=prepaid holder=yes bank=yes subscriptions=no app=yes abroad=no',
		'untie-first',
		['peru-cancellation-reassignment', 'peru-cancellation-undo'],
	],
	[
		'WhatsApp still on the number',
		'cancel',
		'operator=bitel plan=prepaid holder=yes bank=no subscriptions=yes app=yes abroad=no',
		'untie-first',
		['peru-whatsapp-change-before-leaving'],
	],
	[
		'a postpaid line with a handset in instalments',
		'cancel',
		'operator=claro plan=postpaid holder=yes bank=no subscriptions=no debt=no handset=yes app=yes abroad=no',
		'ask-handset',
		['peru-cancellation-handset', 'peru-cancellation-handset-amount'],
	],
	[
		'a holder in Peru without the old SIM, so without the app',
		'cancel',
		'operator=claro plan=prepaid holder=yes bank=no subscriptions=no app=no abroad=no',
		'by-phone',
		['peru-cancellation-channels', 'peru-cancellation-app-steps'],
	],
	[
		'without a DNI the app does not let one in',
		'cancel',
		'operator=movistar plan=control holder=yes bank=no subscriptions=no debt=no handset=no app=no abroad=no',
		'by-phone',
		['peru-cancellation-app-dni-date'],
	],
	[
		'abroad, no app, Entel',
		'cancel',
		'operator=entel plan=prepaid holder=yes bank=no subscriptions=no app=no abroad=yes',
		'stuck-abroad',
		['peru-cancellation-from-abroad'],
	],
	[
		'abroad, no app, Bitel prepaid',
		'cancel',
		'operator=bitel plan=prepaid holder=yes bank=no subscriptions=no app=no abroad=yes',
		'bitel-by-letter',
		['bitel-cancellation-proxy', 'bitel-cancellation-proxy-letter-age'],
	],
	[
		'abroad, no app, Bitel postpaid: the published way is for prepaid only',
		'cancel',
		'operator=bitel plan=postpaid holder=yes bank=no subscriptions=no debt=no handset=no app=no abroad=yes',
		'stuck-abroad',
		['peru-cancellation-from-abroad'],
	],
	[
		'a line in a friend’s name',
		'cancel',
		'operator=claro plan=prepaid holder=no holder-died=no',
		'not-holder',
		['peru-cancellation-only-holder'],
	],
	[
		'the holder has died',
		'cancel',
		'operator=claro plan=postpaid holder=no holder-died=yes',
		'heir',
		['peru-cancellation-holder-death', 'peru-holder-death-change'],
	],
	[
		'unsure whether a bank still writes to the number',
		'cancel',
		'operator=claro plan=prepaid holder=yes bank=unsure subscriptions=no app=yes abroad=no',
		FIND_OUT,
		['peru-cancellation-undo'],
	],
	// Keep: <operator>/keep, guides/before-you-leave, postpaid-before-leaving.
	[
		'in Chengdu, Entel prepaid, topped up last week, the route tried',
		'keep',
		'operator=entel plan=prepaid works=yes holder=yes date=yes route=yes codes=no',
		'top-up',
		['peru-keep-alive-small-top-ups', 'peru-prepaid-maintenance-fee'],
	],
	[
		'the day of the last top-up is forgotten',
		'keep',
		'operator=claro plan=prepaid works=yes date=no route=yes',
		'top-up-now',
		['peru-keep-alive-days-left', 'claro-prepaid-inactivity-days'],
	],
	[
		'calls no longer go out, not cancelled',
		'keep',
		'operator=bitel plan=prepaid works=no ended=no date=yes route=yes',
		'top-up-now',
		['peru-keep-alive-restricted-line-top-up'],
	],
	[
		'cancelled without a warning',
		'keep',
		'operator=movistar plan=prepaid works=no ended=yes',
		'gone',
		['peru-claim-cancelled-without-notice', 'peru-prepaid-reassignment-days'],
	],
	[
		'about to leave, no way of topping up tried',
		'keep',
		'operator=entel plan=prepaid works=yes date=yes route=no',
		'find-route',
		['peru-top-up-foreign-card', 'peru-top-up-abroad-counts'],
	],
	[
		'postpaid, away for a month, no bank codes',
		'keep',
		'operator=claro plan=postpaid works=yes holder=yes cut-off=no short=yes codes=no',
		'pause',
		['peru-pause-who-how', 'peru-pause-max'],
	],
	[
		'postpaid, away for a month, bank codes needed: a pause may cut SMS',
		'keep',
		'operator=claro plan=postpaid works=yes holder=yes cut-off=no short=yes codes=yes',
		'to-prepaid',
		['peru-pause-incoming', 'peru-plan-change-right'],
	],
	[
		'postpaid, away for a year',
		'keep',
		'operator=movistar plan=postpaid works=yes holder=yes cut-off=no short=no codes=no',
		'to-prepaid',
		['movistar-plan-change-channels'],
	],
	[
		'suspended for debt',
		'keep',
		'operator=entel plan=control works=yes holder=yes cut-off=yes short=no codes=no',
		'pay-first',
		['peru-cancellation-non-payment', 'entel-plan-change-channels'],
	],
	[
		'postpaid in a relative’s name',
		'keep',
		'operator=entel plan=postpaid works=yes holder=no',
		'not-holder',
		['peru-plan-change-only-holder'],
	],
	// Buy: guides/foreigners.
	[
		'a tourist with a passport only',
		'buy',
		'operator=claro own-name=yes here=yes residence=no',
		'passport-only',
		['peru-foreigners-passport-only', 'claro-foreigners-passport'],
	],
	[
		'a friend offers his name',
		'buy',
		'own-name=no',
		'someone-elses',
		['peru-street-sale-banned', 'peru-fingerprint-misuse'],
	],
	['still in China', 'buy', 'own-name=yes here=no', 'not-here', ['peru-foreigners-in-person-biometric']],
	[
		'a CE with an old passport at Migraciones',
		'buy',
		'operator=claro own-name=yes here=yes residence=yes current=no under-limit=yes this-month=no asked=yes',
		'update-first',
		['peru-foreigners-no-validation-no-sale', 'peru-foreigners-migraciones-update-duty'],
	],
	[
		'a CE in order, nobody called yet',
		'buy',
		'operator=bitel own-name=yes here=yes residence=yes current=yes under-limit=yes this-month=no asked=no',
		'ask-first',
		['peru-foreigners-measures-still-in-force', 'bitel-foreigners-new-lines'],
	],
	[
		'a CE in order, confirmed by phone',
		'buy',
		'operator=claro own-name=yes here=yes residence=yes current=yes under-limit=yes this-month=no asked=yes',
		'in-person',
		['peru-foreigners-in-person-biometric', 'claro-foreigners-sales-resumed'],
	],
	[
		'all the lines one may hold',
		'buy',
		'own-name=yes here=yes residence=yes under-limit=no',
		'too-many',
		['peru-line-limit-seven'],
	],
	// Port: guides/port.
	[
		'a DNI holder, all in order',
		'port',
		'operator=entel plan=prepaid holder=yes here=yes active=yes same-document=yes receives-sms=yes dni=yes',
		'go',
		['peru-porting-channels', 'peru-porting-new-contract'],
	],
	[
		'a CE holder, all in order',
		'port',
		'operator=claro plan=prepaid holder=yes here=yes active=yes same-document=yes receives-sms=yes dni=no',
		'ask-document',
		['peru-porting-foreigners-today'],
	],
	[
		'blocked after a theft',
		'port',
		'operator=claro plan=prepaid holder=yes here=yes active=no',
		'revive-first',
		['peru-porting-suspended-lines'],
	],
	[
		'the last bill unpaid',
		'port',
		'operator=claro plan=postpaid holder=yes here=yes active=yes bill-due=yes',
		'pay-first',
		['peru-porting-line-state', 'peru-porting-debt-objection'],
	],
	['from abroad', 'port', 'holder=yes here=no', 'abroad', ['peru-porting-from-abroad', 'peru-porting-pin']],
	// Proxy: guides/act-from-china, agents-and-scams.
	['an agent wants the codes', 'proxy', 'as-you=yes', 'stop', ['peru-theft-number-is-bank-key']],
	[
		'someone to replace the SIM for me',
		'proxy',
		'as-you=no holder=yes fingerprint=yes',
		'fingerprint',
		['peru-replacement-by-proxy', 'peru-replacement-identity-check'],
	],
	[
		'someone to claim for me',
		'proxy',
		'as-you=no holder=yes fingerprint=no claim=yes',
		'claim-letter',
		['peru-claim-representative', 'peru-claim-remote-only-holder'],
	],
	[
		'Bitel prepaid, letter made in Peru',
		'proxy',
		'operator=bitel plan=prepaid as-you=no holder=yes fingerprint=no claim=no cancel=yes app=no accepted=no made-abroad=no',
		'bitel-prepaid',
		['bitel-cancellation-proxy'],
	],
	[
		'Bitel prepaid, letter made in China, nothing asked',
		'proxy',
		'operator=bitel plan=prepaid as-you=no holder=yes fingerprint=no claim=no cancel=yes app=no accepted=no made-abroad=yes',
		'ask',
		['peru-power-from-china-accepted'],
	],
	['a line in a friend’s name', 'proxy', 'as-you=no holder=no', 'not-holder', ['peru-cancellation-only-holder']],
	// Phone: guides/imported-phones.
	[
		'a phone bought in China, Peruvian SIM, IMEI right',
		'phone',
		'operator=claro mine=yes peruvian-sim=yes imei-matches=yes locked=no warned=no used-before=no several=no',
		'register',
		['peru-foreign-phone-register', 'peru-foreign-phone-deadline-hours'],
	],
	['for a cousin', 'phone', 'mine=no', 'not-yours', ['peru-foreign-phone-register']],
	['a visitor on roaming', 'phone', 'mine=yes peruvian-sim=no', 'foreign-sim', ['peru-foreign-phone-visitor']],
	[
		'already blocked',
		'phone',
		'mine=yes peruvian-sim=yes imei-matches=yes locked=yes',
		'unlock',
		['peru-foreign-phone-late-registration', 'peru-phone-block-objection-days'],
	],
	[
		'in use since before registration began',
		'phone',
		'mine=yes peruvian-sim=yes imei-matches=yes locked=no used-before=yes',
		'nothing-to-do',
		['peru-foreign-phone-since'],
	],
];

function caseOf(said: string): Case {
	const { operator, plan, ...answers } = Object.fromEntries(said.split(' ').map((pair) => pair.split('=')));
	return { operator, plan, answers: answers as Record<string, Answer> };
}

describe('cases worked by hand from the guides', () => {
	it('are at least forty, of every checklist', () => {
		expect(CASES.length).toBeGreaterThanOrEqual(40);
		expect(new Set(CASES.map(([, list]) => list)).size).toBe(7);
	});

	it.each(CASES)('%s (%s)', (_, id, said, verdict, facts) => {
		const { data, rules } = checklist(id);
		const entered = caseOf(said);
		for (const name of Object.keys(entered.answers)) expect(data.items.map((item) => item.id)).toContain(name);
		expect(verdictOf(rules, entered)).toEqual({ outcome: verdict });
		const outcome = verdict === FIND_OUT ? data.findOut : data.outcomes.find((one) => one.id === verdict);
		// What the reader is shown: the facts of the verdict, of the questions answered and of the parts it needs.
		const needs = data.outcomes.find((one) => one.id === verdict)?.needs ?? [];
		const shown = [
			...(outcome?.facts ?? []),
			...data.items.filter((item) => item.id in entered.answers).flatMap((item) => item.facts),
			...data.parts
				.filter((part) => needs.includes(part.id))
				.flatMap(({ lines }) => lines.flatMap((line) => line.facts ?? [])),
		].flatMap(perOperator);
		expect(facts.filter((fact) => !shown.includes(fact))).toEqual([]);
	});
});
