import { type Amounts, type Lines, parcelsOf, parcelsWithLines } from './parcels.ts';
import type { ProviderHarness } from './provider-harness.ts';

/**
 * Holds the payment of an order of several sellers by card, has the buyer approve it, and captures it.
 * `capture` makes the call for that.
 */
export async function payForParcelsByCard(
  shop: ProviderHarness,
  orderId: string,
  amounts: Amounts | Lines,
  capture = () => shop.work(),
): Promise<void> {
  const { billing } = shop;
  const [userId = ''] = orderId.split('-');
  const isLines = (one: Amounts | Lines): one is Lines => Array.isArray(Object.values(one)[0]);
  const parcels = isLines(amounts)
    ? parcelsWithLines(orderId, amounts)
    : parcelsOf(orderId, amounts);
  const amount = [...parcels].reduce((sum, one) => sum + one.amount, 0);
  const data = { orderId, userId, amount, currency: 'RUB', parcels, payWith: 'CARD' as const };
  await billing.handleCommands([{ type: 'hold-payment', data }]);
  await shop.work();
  const { id, actionUrl } = await billing.paymentOf(orderId);
  await shop.choose(actionUrl ?? '', 'approve');
  await shop.callback(id);
  await shop.work();
  await billing.handleCommands([{ type: 'capture-payment', data: { orderId } }]);
  await capture();
}
