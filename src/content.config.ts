import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { yamlLists } from './loaders/yaml-lists.ts';
import { checklistSchema } from './schemas/checklist.ts';
import { deadlineSchema } from './schemas/deadline.ts';
import { factSchema } from './schemas/fact.ts';
import { faqSchema } from './schemas/faq.ts';
import { glossarySchema } from './schemas/glossary.ts';
import { holidaySchema } from './schemas/holiday.ts';
import { operatorSchema } from './schemas/operator.ts';
import { guideFields } from './schemas/page.ts';
import { phraseSchema } from './schemas/phrase.ts';
import { sourceSchema } from './schemas/source.ts';
import { interfaceWords } from './schemas/words.ts';

export const collections = {
	docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: z.object(guideFields) }) }),
	i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: interfaceWords }) }),
	faq: defineCollection({
		loader: glob({
			base: './src/content/faq',
			pattern: '**/*.mdx',
			generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
		}),
		schema: faqSchema,
	}),
	facts: defineCollection({ loader: yamlLists('facts', factSchema), schema: factSchema }),
	sources: defineCollection({ loader: yamlLists('sources', sourceSchema), schema: sourceSchema }),
	operators: defineCollection({ loader: yamlLists('operators', operatorSchema), schema: operatorSchema }),
	deadlines: defineCollection({ loader: yamlLists('deadlines', deadlineSchema), schema: deadlineSchema }),
	holidays: defineCollection({ loader: yamlLists('holidays', holidaySchema), schema: holidaySchema }),
	glossary: defineCollection({ loader: yamlLists('glossary', glossarySchema), schema: glossarySchema }),
	phrases: defineCollection({ loader: yamlLists('phrases', phraseSchema), schema: phraseSchema }),
	checklists: defineCollection({ loader: yamlLists('checklists', checklistSchema), schema: checklistSchema }),
};
