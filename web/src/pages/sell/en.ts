import { enOrders } from './en-orders.ts';
import { enSales } from './en-sales.ts';

/** The texts of sellers' pages in English. */
export const en = {
  /** The entries of the menu, by their paths. */
  menu: {
    '/sell': 'To do',
    '/sell/orders': 'Orders',
    '/sell/sales': 'Sales',
    '/sell/forecast': 'Forecast',
    '/sell/reorder': 'Reorder',
    '/sell/earnings': 'Earnings',
  },
  board: {
    title: 'To do',
    toShip: 'Parcels to ship',
  },
  ...enOrders,
  ...enSales,
};
