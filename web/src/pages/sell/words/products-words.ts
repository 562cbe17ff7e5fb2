import { enProducts } from './en-products.ts';
import { ruProducts } from './ru-products.ts';

/** The texts of this part of sellers' pages, by language. They are apart, so that a page loads only its own. */
export const productsWords = { en: enProducts, ru: ruProducts };
