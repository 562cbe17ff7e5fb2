import { enStock } from './en-stock.ts';
import { ruStock } from './ru-stock.ts';

/** The texts of this part of sellers' pages, by language. They are apart, so that a page loads only its own. */
export const stockWords = { en: enStock, ru: ruStock };
