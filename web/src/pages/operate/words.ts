import type { Language } from '../../words/words.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** The texts of operators' pages, by language. They are apart from those of the shop, so that buyers do not load them. */
export const operateWords: Readonly<Record<Language, typeof en>> = { en, ru };
