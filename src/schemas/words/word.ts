import { z } from 'astro/zod';

/** One interface word. The description is for translators: where it is met, and what its {{places}} hold. */
export const word = (description: string) => z.string().min(1).meta({ description });
