import type { Language } from '../../../words/words.ts';
import { enSales } from './en-sales.ts';
import { ruSales } from './ru-sales.ts';

/** The texts of sellers' pages about sales and forecasts, by language. Apart from others, so that no other page loads them. */
export const salesWords: Readonly<Record<Language, typeof enSales>> = {
  en: enSales,
  ru: ruSales,
};
