import { times } from '@souk/platform/kernel/money';
import type { OrderItemResolvers } from '../schema.generated.ts';

export const OrderItem: OrderItemResolvers = {
  product: ({ productId }) => ({ __typename: 'Product', id: productId }),
  lineTotal: ({ unitPrice, quantity }) => times(unitPrice, quantity),
};
