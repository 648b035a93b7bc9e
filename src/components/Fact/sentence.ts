import { type Fact, VALUE_SLOT } from '../../schemas/fact.ts';
import { formatValue, type ValueLanguage } from './format-value.ts';

/** A fact's sentence cut at the places where its value is printed: `undefined` stands for the value. */
export function splitAtValue(say: string): (string | undefined)[] {
	return say
		.split(VALUE_SLOT)
		.flatMap((words, index) => (index === 0 ? [words] : [undefined, words]))
		.filter((part) => part !== '');
}

/** A fact's sentence with its value in it, as plain text. */
export const spoken = ({ say, value }: Pick<Fact, 'say' | 'value'>, language: ValueLanguage): string =>
	splitAtValue(say[language.key])
		.map((part) => part ?? formatValue(value, language))
		.join('');
