import type { en } from './en.ts';
import { ruBoard } from './words/ru-board.ts';
import { ruImport } from './words/ru-import.ts';
import { ruPictures, ruProduct, ruVariants } from './words/ru-product.ts';
import { ruProducts } from './words/ru-products.ts';
import { ruFaults, ruRefusals } from './words/ru-refusals.ts';
import { ruStock } from './words/ru-stock.ts';

/** The texts of sellers' pages in Russian. */
export const ru: typeof en = {
  menu: {
    '/sell': 'Задачи',
    '/sell/orders': 'Заказы',
    '/sell/products': 'Товары',
    '/sell/stock': 'Остатки',
    '/sell/import': 'Загрузка',
    '/sell/sales': 'Продажи',
    '/sell/forecast': 'Прогноз',
    '/sell/reorder': 'Закупка',
    '/sell/earnings': 'Доход',
  },
  board: ruBoard,
  products: ruProducts,
  product: ruProduct,
  pictures: ruPictures,
  variants: ruVariants,
  import: ruImport,
  stock: ruStock,
  faults: ruFaults,
  productRefusals: ruRefusals,
};
