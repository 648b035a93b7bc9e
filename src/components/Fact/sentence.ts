import { VALUE_SLOT } from '../../schemas/fact.ts';

/** A fact's sentence cut at the places where its value is printed: `undefined` stands for the value. */
export function splitAtValue(say: string): (string | undefined)[] {
	return say
		.split(VALUE_SLOT)
		.flatMap((words, index) => (index === 0 ? [words] : [undefined, words]))
		.filter((part) => part !== '');
}
