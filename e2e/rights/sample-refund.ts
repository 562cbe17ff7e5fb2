import { until } from '@souk/platform/testing/test-file';
import type { Principals } from './principals.ts';
import type { Variables } from './sample-order.ts';

/** An operator refunds one unit of the first parcel of `$mixed`. Returns the refund's id, once the order has it. */
export async function createSampleRefund(
  { operator, owner }: Principals,
  { mixed, firstParcel, product }: Variables,
): Promise<Variables> {
  const lines = [{ productId: product, quantity: 1 }];
  const input = { orderId: mixed, parcelId: firstParcel, lines, idempotencyKey: `refund-${mixed}` };
  await operator.ask(
    'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { __typename } }',
    { input },
  );
  const query = 'query ($id: ID!) { order(id: $id) { refunds { id } } }';
  let refund = '';
  await until(async () => {
    const { order } = await owner.ask<{ order: { refunds: { id: string }[] } }>(query, {
      id: mixed,
    });
    refund = order.refunds[0]?.id ?? '';
    return refund !== '';
  });
  return { refund };
}
