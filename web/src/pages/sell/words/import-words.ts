import { enImport } from './en-import.ts';
import { ruImport } from './ru-import.ts';

/** The texts of this part of sellers' pages, by language. They are apart, so that a page loads only its own. */
export const importWords = { en: enImport, ru: ruImport };
