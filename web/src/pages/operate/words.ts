import type { Language } from '../../words/words.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** The texts of operators' pages. A language that lacks one does not compile. */
export type OperateWords = typeof en;

/** The texts of operators' pages, by language. They are apart from those of the shop, so that buyers do not load them. */
export const operateWords: Readonly<Record<Language, OperateWords>> = { en, ru };
