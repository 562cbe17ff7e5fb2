import type { Page } from '../../page.ts';
import { CartView } from './cart-view.tsx';
import { changeCart } from './change-cart.ts';
import { type CartData, loadCart } from './load-cart.ts';

/** The cart of the viewer or of a guest. */
export const cartPage: Page<CartData> = {
  load: loadCart,
  title: (_, { words }) => words.cart.title,
  View: CartView,
  submit: changeCart,
  takenOver: 'src/pages/cart/cart-view.tsx',
};
