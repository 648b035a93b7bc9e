import en from './content/i18n/en.json' with { type: 'json' };
import es from './content/i18n/es-PE.json' with { type: 'json' };
import zh from './content/i18n/zh-CN.json' with { type: 'json' };

/** The interface words of every language, for what is made before any page. */
export const WORDS = { 'zh-CN': zh, 'es-PE': es, en };

/** What each operator calls itself, the same in every language. */
export const BRAND = { claro: 'Claro', movistar: 'Movistar', entel: 'Entel', bitel: 'Bitel' } as const;

/** The site's name in every language, keyed as Starlight wants it. */
export const siteTitle = {
	'zh-CN': 'Línea Viva 秘鲁号码指南',
	'es-PE': 'Línea Viva: guía de tu número peruano',
	en: 'Línea Viva: the Peruvian number handbook',
};
