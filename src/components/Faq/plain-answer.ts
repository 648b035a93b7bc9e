import { splitSentence } from '../../content-check/citations.ts';
import { factAnswer } from '../../queries/facts.ts';
import { formatValue, type ValueLanguage } from '../Fact/format-value.ts';

/** A short answer as plain text, its facts as their values: for descriptions, where no citation can stand. */
export const plainAnswer = (answer: string, language: ValueLanguage): string =>
	splitSentence(answer)
		.map((part) => ('words' in part ? part.words : formatValue(factAnswer(part.fact).fact.value, language)))
		.join('');
