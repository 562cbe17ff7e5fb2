import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { Cart, type CartStatus } from '../domain/cart.ts';
import { orderSchema } from './order.schema.ts';

export const cartSchema = defineEntity({
  class: mapped(Cart),
  tableName: 'carts',
  uniques: [
    { name: 'carts_open_owner', properties: ['ownerId'], where: `status = 'OPEN'` },
    { properties: ['tokenHash'] },
  ],
  indexes: [{ properties: ['expiresAt'] }, { properties: ['mergedInto'] }],
  checks: [
    {
      name: 'carts_status_known',
      expression: `status in ('OPEN', 'ORDERED', 'MERGED', 'EXPIRED')`,
    },
    { name: 'carts_holder', expression: '(owner_id is null) <> (token_hash is null)' },
    {
      name: 'carts_ordered',
      expression: `(status = 'ORDERED') = (order_id is not null) and (order_id is null or owner_id is not null)`,
    },
    {
      name: 'carts_merged',
      expression: `(status = 'MERGED') = (merged_into is not null) and (merged_into is null or (owner_id is null and merged_into <> id))`,
    },
    { name: 'carts_version', expression: 'version > 0' },
  ],
  properties: {
    id: p.uuid().primary(),
    ownerId: p.text().nullable(),
    tokenHash: p.text().nullable(),
    status: p.text().$type<CartStatus>(),
    version: p.integer(),
    expiresAt: p.datetime(),
    // A cart lives longer than those that were merged into it: each change begins its time anew.
    mergedInto: () =>
      p
        .manyToOne(mapped(Cart))
        .mapToPk()
        .joinColumn('merged_into')
        .deleteRule('cascade')
        .nullable(),
    orderId: () =>
      p.manyToOne(orderSchema).mapToPk().joinColumn('order_id').deleteRule('no action').nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  } satisfies ColumnsOf<Cart>,
});

/** A product in a cart, one row each. */
export const CartItemRow = defineEntity({
  name: 'CartItemRow',
  tableName: 'cart_items',
  checks: [
    { name: 'cart_items_quantity', expression: 'quantity >= 1 and quantity <= 10000' },
    { name: 'cart_items_price', expression: 'price_seen >= 0' },
  ],
  properties: {
    cartId: () =>
      p.manyToOne(cartSchema).mapToPk().joinColumn('cart_id').deleteRule('cascade').primary(),
    productId: p.text().primary(),
    quantity: p.integer(),
    /** The price of one unit when the quantity was last set, in minor units. */
    priceSeen: p.bigint('number'),
    currency: p.text(),
    addedAt: p.datetime(),
  },
});
