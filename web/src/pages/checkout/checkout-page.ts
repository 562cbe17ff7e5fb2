import type { Page } from '../../page.ts';
import { CheckoutView } from './checkout-view.tsx';
import { type CheckoutData, loadCheckout } from './load-checkout.ts';
import { placeOrder } from './place-order.ts';

/** The form that orders the cart. */
export const checkoutPage: Page<CheckoutData> = {
  load: loadCheckout,
  title: (_, { words }) => words.checkout.title,
  View: CheckoutView,
  needsLogin: true,
  submit: placeOrder,
};
