import type { Viewer } from '@souk/auth/viewer';
import { newId } from '@souk/platform/runtime/id';
import type { OrdersHarness } from './harness.ts';

type Field = 'shipParcel' | 'deliverParcel' | 'cancelParcel';

/** What a test reads of the answer. */
export type ParcelAnswer = {
  readonly __typename: string;
  readonly replayed?: boolean;
  readonly parcel?: { readonly status: string; readonly version: number };
};

/** Runs a mutation that changes one parcel, with a key of its own unless one is given. */
export async function changeParcel(
  orders: OrdersHarness,
  viewer: Viewer,
  field: Field,
  parcelId: string,
  more: object = {},
): Promise<ParcelAnswer> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const { answer } = await orders.ask(
    viewer,
    `mutation ($input: ${type}Input!) { answer: ${field}(input: $input) {
      __typename
      ... on ${type}Payload { replayed parcel { status version } }
      ... on IllegalParcelTransition { fromParcel: from toParcel: to }
      ... on VersionConflict { currentVersion }
      ${field === 'cancelParcel' ? '... on NothingToCancel { remaining { productId quantity } }' : ''}
      ${field === 'deliverParcel' ? '' : '... on IllegalTransition { from to }'}
    } }`,
    { input: { parcelId, idempotencyKey: newId(), ...more } },
  );
  return answer as ParcelAnswer;
}
