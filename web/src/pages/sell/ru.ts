import type { SellWords } from './words.ts';

/** The texts of sellers' pages in Russian. */
export const ru: SellWords = {
  menu: { '/sell': 'Задачи' },
  board: {
    title: 'Задачи',
    toShip: 'Посылки к отправке',
  },
};
