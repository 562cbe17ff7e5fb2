import { defineEntity, p } from '@mikro-orm/postgresql';

/** The number of an order of this shop, by which its buyer knows it. */
export const OrderNumber = defineEntity({
  name: 'OrderNumber',
  tableName: 'order_numbers',
  properties: { orderId: p.text().primary(), number: p.text() },
});
