import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { newProduct } from '../testing/products.ts';
import type { People } from './principals.ts';
import { type Names, theOrder } from './sample-order.ts';

/**
 * Everything that the owner has: the order with all that comes of it, the key of a deposit and of the order,
 * and the cursors of lists and subscriptions.
 */
export async function belongings(all: People): Promise<Names> {
  const names = await theOrder(all);
  const { owner, stranger, seller2 } = all;
  // The others have things of the same kind: what is answered to them is not just nothing.
  await new Shopper(stranger).place(await newProduct(seller2, 10, '1.00'), 1, randomUUID());
  await owner.ask(
    `mutation ($id: ID!, $key: ID!) {
      deposit(accountId: $id, amount: { amount: "1.00" }, idempotencyKey: $key) { __typename }
    }`,
    { id: names.account, key: names.key },
  );
  const orderId = names.order;
  return {
    ...names,
    page: await pageOf(owner),
    live: await cursorOf(owner, `orderStatusChanged(orderId: "${orderId}")`),
    parcel: await cursorOf(owner, `deliveryUpdated(orderId: "${orderId}")`),
  };
}

async function pageOf(owner: Client): Promise<string> {
  const { orders } = await owner.ask<{ orders: { pageInfo: { endCursor: string } } }>(
    '{ orders(first: 1) { pageInfo { endCursor } } }',
  );
  return orders.pageInfo.endCursor;
}

/** The cursor of the first message. */
async function cursorOf(client: Client, field: string): Promise<string> {
  const asked = `subscription { it: ${field} { cursor } }`;
  for await (const { it } of client.follow<{ it: { cursor: string } }>(asked)) return it.cursor;
  throw new Error(`Nothing came of ${field}.`);
}
