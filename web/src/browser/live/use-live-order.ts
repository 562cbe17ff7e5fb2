import {
  OrderChangesDocument,
  type OrderChangesSubscription,
} from '../../pages/order/order.generated.ts';
import { useLiveData } from './use-live-data.ts';

type Change = OrderChangesSubscription['orderStatusChanged'];

/** The event of an order that the page knows last. */
const lastSeq = (events: readonly { readonly seq: number }[]) =>
  events.reduce((last, { seq }) => Math.max(last, seq), 0);

/** Keeps the data of a page of an order current. An event that the page knows already changes nothing. */
export function useLiveOrder<Data>(
  loaded: Data,
  orderId: string | null,
  eventsOf: (data: Data) => readonly { readonly seq: number }[],
) {
  const want = orderId === null ? null : wantOf(orderId);
  const isNew = (data: Data, value: unknown) =>
    (value as Change).event.seq > lastSeq(eventsOf(data));
  return useLiveData(loaded, want, isNew);
}

const wantOf = (orderId: string) => ({
  key: `order:${orderId}`,
  query: OrderChangesDocument,
  variables: { orderId },
  field: 'orderStatusChanged',
});
