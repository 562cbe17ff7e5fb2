import { randomUUID } from 'node:crypto';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { Actors } from './actors.ts';
import { retryUntilAnswered, Violation } from './retry-until-answered.ts';

type Units = { readonly productId: string; readonly quantity: number };
type Answer = { readonly __typename: string; readonly message?: string };

const mutation = `mutation ($input: CancelParcelInput!) {
  cancelParcel(input: $input) { __typename ... on Refusal { message } }
}`;

/** Cancels units of the only parcel of a confirmed order, or with null all that are left, and waits until that is done. */
export async function cancelUnits(
  { retryLog }: Actors,
  { client }: Shopper,
  orderId: string,
  lines: readonly Units[] | null,
): Promise<void> {
  const query = 'query ($id: ID!) { order(id: $id) { parcels { id } } }';
  const { order } = await retryUntilAnswered(retryLog, `the parcel of ${orderId}`, () =>
    client.ask<{ order: { parcels: { id: string }[] } }>(query, { id: orderId }),
  );
  const input = { parcelId: order.parcels[0]?.id, lines, idempotencyKey: randomUUID() };
  await retryUntilAnswered(retryLog, `cancelling units of ${orderId}`, async () => {
    const { cancelParcel } = await client.ask<{ cancelParcel: Answer }>(mutation, { input });
    const { __typename: type, message } = cancelParcel;
    if (type === 'CancelParcelPayload') return;
    // The order is being completed, or the cancellation is under way.
    if (type === 'RequestInProgress') throw new Error(type);
    throw new Violation(`units were not cancelled: ${type}, ${message}`);
  });
}
