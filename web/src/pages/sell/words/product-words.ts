import { enPictures, enProduct, enVariants } from './en-product.ts';
import { ruPictures, ruProduct, ruVariants } from './ru-product.ts';

/** The texts of the page of a product, by language. They are apart, so that a page loads only its own. */
export const productWords = { en: enProduct, ru: ruProduct };

/** The texts of the pictures of a product, by language. */
export const picturesWords = { en: enPictures, ru: ruPictures };

/** The texts of variants, by language. */
export const variantsWords = { en: enVariants, ru: ruVariants };
