import type { Language } from '../../words/words.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** The texts of sellers' pages. A language that lacks one does not compile. */
export type SellWords = typeof en;

/** The texts of sellers' pages, by language. They are apart from those of the shop, so that buyers do not load them. */
export const sellWords: Readonly<Record<Language, SellWords>> = { en, ru };
