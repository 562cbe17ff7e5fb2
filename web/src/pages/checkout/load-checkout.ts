import type { PageRequest } from '../../page.ts';
import { dayKey } from '../../parts/time-text.ts';
import { CheckoutDocument, type CheckoutQuery } from './checkout.generated.ts';

/** How many days of slots are offered. */
const daysAhead = 4;
const dayMs = 86_400_000;

export type Slot = CheckoutQuery['deliverySlots'][number];

export type CheckoutData = {
  readonly cart: NonNullable<CheckoutQuery['cart']>;
  readonly addresses: NonNullable<CheckoutQuery['me']>['addresses'];
  readonly account: NonNullable<CheckoutQuery['me']>['account'];
  /** The slots of each day, in the time zone of the shop. */
  readonly days: readonly (readonly Slot[])[];
};

/** Loads what an order needs: cart, addresses, wallet and slots. Null without a cart to order. */
export async function loadCheckout(request: PageRequest): Promise<CheckoutData | null> {
  const { ask, now, timeZone } = request;
  const from = new Date(Math.ceil(now.getTime() / 60_000) * 60_000);
  const { me, cart, deliverySlots } = await ask(CheckoutDocument, {
    cart: null,
    from: from.toISOString(),
    to: new Date(from.getTime() + daysAhead * dayMs).toISOString(),
  });
  if (!cart || !me) return null;
  const days = [...Map.groupBy(deliverySlots, (slot) => dayKey(slot.from, timeZone)).values()];
  return { cart, addresses: me.addresses, account: me.account, days };
}
