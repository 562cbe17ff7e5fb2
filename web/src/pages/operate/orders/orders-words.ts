import type { Language } from '../../../words/words.ts';

const en = {
  title: 'Orders',
  q: 'Number or note',
  from: 'From',
  to: 'To',
  buyerHint: 'user name or e-mail',
  found: (count: number) => `${count} found`,
  noBuyer: 'No user, or more than one, fits this buyer. Write the whole user name.',
};
const ru: typeof en = {
  title: 'Заказы',
  q: 'Номер или примечание',
  from: 'С',
  to: 'По',
  buyerHint: 'имя или почта',
  found: (count) => `Найдено: ${count}`,
  noBuyer: 'Покупатель не найден, или подходит не один. Напишите имя целиком.',
};

/** The texts of the list of orders. */
export const ordersWords: Readonly<Record<Language, typeof en>> = { en, ru };
