import type { Want } from '../../../browser/live/want.ts';
import { OrderChangesDocument } from '../../order/order.generated.ts';

/** The changes of an order: the same subscription as on its buyer's page. */
export const orderWant = (orderId: string): Want => ({
  key: `order:${orderId}`,
  query: OrderChangesDocument,
  variables: { orderId },
  field: 'orderStatusChanged',
});
