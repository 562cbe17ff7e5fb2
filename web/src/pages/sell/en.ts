import { enBoard } from './words/en-board.ts';
import { enImport } from './words/en-import.ts';
import { enPictures, enProduct, enVariants } from './words/en-product.ts';
import { enProducts } from './words/en-products.ts';
import { enFaults, enRefusals } from './words/en-refusals.ts';
import { enStock } from './words/en-stock.ts';

/** The texts of sellers' pages in English. */
export const en = {
  /** The entries of the menu, by their paths. */
  menu: {
    '/sell': 'To do',
    '/sell/orders': 'Orders',
    '/sell/products': 'Products',
    '/sell/stock': 'Stock',
    '/sell/import': 'Import',
    '/sell/sales': 'Sales',
    '/sell/forecast': 'Forecast',
    '/sell/reorder': 'Reorder',
    '/sell/earnings': 'Earnings',
  },
  board: enBoard,
  products: enProducts,
  product: enProduct,
  pictures: enPictures,
  variants: enVariants,
  import: enImport,
  stock: enStock,
  faults: enFaults,
  productRefusals: enRefusals,
};
