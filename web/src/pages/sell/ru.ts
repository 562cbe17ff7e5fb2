import { ruOrders } from './ru-orders.ts';
import { ruSales } from './ru-sales.ts';
import type { SellWords } from './words.ts';

/** The texts of sellers' pages in Russian. */
export const ru: SellWords = {
  menu: {
    '/sell': 'Задачи',
    '/sell/orders': 'Заказы',
    '/sell/sales': 'Продажи',
    '/sell/forecast': 'Прогноз',
    '/sell/reorder': 'Закупка',
    '/sell/earnings': 'Доход',
  },
  board: {
    title: 'Задачи',
    toShip: 'Посылки к отправке',
  },
  ...ruOrders,
  ...ruSales,
};
