import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Address } from '../domain/order-request.ts';

/** Our copy of a user. Its address is the default for the user's orders. */
export const Buyer = defineEntity({
  name: 'Buyer',
  tableName: 'buyers',
  properties: {
    userId: p.text().primary(),
    address: p.json<Address>().nullable(),
    version: p.integer(),
  },
});
