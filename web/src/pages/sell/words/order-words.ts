import type { Language } from '../../../words/words.ts';
import { enOrders } from './en-orders.ts';
import { ruOrders } from './ru-orders.ts';

/** The texts of sellers' pages about orders and earnings, by language. Apart from others, so that no other page loads them. */
export const orderWords: Readonly<Record<Language, typeof enOrders>> = {
  en: enOrders,
  ru: ruOrders,
};
