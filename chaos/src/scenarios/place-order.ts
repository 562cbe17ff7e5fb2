import { randomUUID } from 'node:crypto';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { Actors } from './actors.ts';
import { retryUntilAnswered, Violation } from './retry-until-answered.ts';

const mutation = `mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    __typename
    ... on PlaceOrderPayload { order { id } }
    ... on Refusal { message }
  }
}`;

type Answer = { readonly __typename: string; readonly order?: { readonly id: string } };

/** Refusals to retry, for example because the event about a product or a user has not arrived yet. */
const transientRefusals = ['RequestInProgress', 'UnknownProduct', 'UnknownUser'];

/** Places an order, and retries with the same key until it is placed. Returns its id. */
export function placeOrder(
  { retryLog }: Pick<Actors, 'retryLog'>,
  { client }: Shopper,
  input: object,
  key: string = randomUUID(),
): Promise<string> {
  const variables = { input: { ...input, allowDuplicate: true, idempotencyKey: key } };
  return retryUntilAnswered(retryLog, 'an order', async () => {
    const { placeOrder: answer } = await client.ask<{ placeOrder: Answer }>(mutation, variables);
    const { __typename: type, order } = answer;
    if (order) return order.id;
    if (transientRefusals.includes(type)) throw new Error(type);
    throw new Violation(`an order was refused: ${type}`);
  });
}
