import { randomUUID } from 'node:crypto';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { Cast } from './actors.ts';
import { patiently, Surprise } from './retry-until-answered.ts';

const mutation = `mutation ($input: PlaceOrderInput!, $key: ID!) {
  placeOrder(input: $input, idempotencyKey: $key) {
    __typename
    ... on OrderPlaced { order { id } }
    ... on OrderReplayed { order { id } }
    ... on Refusal { message }
  }
}`;

type Answer = { readonly __typename: string; readonly order?: { readonly id: string } };

/** What another moment may answer otherwise: news of a product may be held up with who brings it. */
const tooSoon = ['RequestInProgress', 'UnknownProduct', 'UnknownUser'];

/** Places an order, however often it has to be asked for. Returns its id. */
export function placed(
  { refusals }: Cast,
  { client }: Shopper,
  input: object,
  key: string = randomUUID(),
): Promise<string> {
  const variables = { input: { ...input, allowDuplicate: true }, key };
  return patiently(refusals, 'an order', async () => {
    const { placeOrder } = await client.ask<{ placeOrder: Answer }>(mutation, variables);
    const { __typename: type, order } = placeOrder;
    if (order) return order.id;
    if (tooSoon.includes(type)) throw new Error(type);
    throw new Surprise(`an order was refused: ${type}`);
  });
}
