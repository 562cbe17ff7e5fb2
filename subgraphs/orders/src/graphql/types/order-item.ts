import { times } from '@souk/platform/kernel/money';
import type { OrderItemResolvers } from '../schema.generated.ts';

export const OrderItem = {
  product: ({ productId }) => ({ __typename: 'Product', id: productId }),
  lineTotal: ({ unitPrice, quantity }) => times(unitPrice, quantity),
} satisfies OrderItemResolvers;
