import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { newProduct } from '../testing/products.ts';
import type { Principals } from './principals.ts';
import { createSampleOrder, type Variables } from './sample-order.ts';
import { createSampleRefund } from './sample-refund.ts';

/**
 * Creates data of the owner: the sample order with all its ids, the idempotency key of the order and
 * of a deposit, and cursors of lists and subscriptions.
 */
export async function ownedVariables(all: Principals): Promise<Variables> {
  const variables = await createSampleOrder(all);
  const { owner, stranger, seller2 } = all;
  // Other users have data of the same kind, so that their answers are not always empty.
  await new Shopper(stranger).place(await newProduct(seller2, 10, '1.00'), 1, randomUUID());
  await owner.ask(
    `mutation ($id: ID!, $key: ID!) {
      deposit(input: { accountId: $id, amount: { amount: "1.00" }, idempotencyKey: $key }) { __typename }
    }`,
    { id: variables.account, key: variables.key },
  );
  const orderId = variables.order;
  return {
    ...variables,
    ...(await createSampleRefund(all, variables)),
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

/** Returns the cursor of the first message. */
async function cursorOf(client: Client, field: string): Promise<string> {
  const subscription = `subscription { change: ${field} { cursor } }`;
  for await (const { change } of client.subscribe<{ change: { cursor: string } }>(subscription)) {
    return change.cursor;
  }
  throw new Error(`${field} sent no message.`);
}
