import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Address } from '../domain/place-order.ts';

/** Our copy of who may buy, and where their things go when an order does not say. */
export const Buyer = defineEntity({
  name: 'Buyer',
  tableName: 'buyers',
  properties: {
    userId: p.text().primary(),
    address: p.json<Address>().nullable(),
    version: p.integer(),
  },
});
