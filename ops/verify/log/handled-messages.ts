import type { Contract } from '@souk/schema/contract';
import { contracts } from '@souk/schema/events/topics';
import type { SubgraphName } from '../../system/subgraphs.ts';

/**
 * The types of messages that each service handles. The consumers of a service have the same list, and
 * a test compares the two: to import the services would take more memory than all checks together.
 */
export const handledMessages = {
  inventory: [
    'reserve-stock',
    'release-stock',
    'commit-stock',
    'order-placed',
    'order-shipped',
    'parcel-shipped',
  ],
  orders: [
    'payment-action-required',
    'payment-succeeded',
    'payment-declined',
    'payment-captured',
    'payment-capture-refused',
    'payment-released',
    'payment-refunded',
    'refund-recorded',
    'refund-status',
    'stock-reserved',
    'stock-refused',
    'stock-committed',
    'stock-released',
    'product-changed',
    'stock-changed',
    'delivery-booked',
    'delivery-refused',
    'delivery-scheduled',
    'delivery-cancelled',
    'delivery-amended',
    'delivery-status',
    'user-changed',
  ],
  billing: [
    'hold-payment',
    'release-payment',
    'capture-payment',
    'refund-payment',
    'user-registered',
    'refund-noted',
    'parcel-delivered',
  ],
  delivery: [
    'book-delivery',
    'cancel-delivery',
    'amend-delivery',
    'confirm-delivery',
    'order-shipped',
    'order-delivered',
    'parcel-shipped',
    'parcel-delivered',
  ],
  notifications: [
    'order-status',
    'payment-succeeded',
    'payment-released',
    'payment-refunded',
    'refund-recorded',
    'payout-paid',
    'user-registered',
    'user-changed',
  ],
  analytics: [
    'order-placed',
    'order-confirmed',
    'order-cancelled',
    'order-failed',
    'parcel-cancelled',
    'refund-recorded',
    'stock-changed',
  ],
} as const satisfies Partial<Record<SubgraphName, readonly string[]>>;

export type Consumer = keyof typeof handledMessages;

export const consumers = Object.keys(handledMessages) as Consumer[];

/** The topic whose records of external producers a service handles as well, and the topic's owner. */
export const foreignRecords: Partial<Record<Consumer, { topic: string; owner: string }>> = {
  inventory: { topic: 'order-placed', owner: 'orders' },
  analytics: { topic: 'order-placed', owner: 'orders' },
};

/** The topic of each type of message. */
const topicOfType: ReadonlyMap<string, string> = new Map(
  Object.values<Contract>(contracts).flatMap((contract) =>
    Object.entries(contract).map(([type, { topic }]): [string, string] => [type, topic]),
  ),
);

/** Returns the topics that a service consumes. */
export function topicsOf(consumer: Consumer): readonly string[] {
  return [...new Set(handledMessages[consumer].map((type) => topicOfType.get(type) ?? type))];
}

/** What the service must have done with a record: `inbox` or parked, always parked, or nothing. */
export function expectedOf(
  consumer: Consumer,
  { topic, type, source, hasValue }: ReceivedRecord,
): 'handled' | 'parked' | 'skipped' {
  if (!hasValue) return 'skipped';
  const foreign = foreignRecords[consumer];
  if (foreign?.topic === topic && source !== foreign.owner) return 'handled';
  if (type === null || topicOfType.get(type) !== topic) return 'parked';
  return handledMessages[consumer].some((handled) => handled === type) ? 'handled' : 'skipped';
}

type ReceivedRecord = {
  readonly topic: string;
  readonly type: string | null;
  readonly source: string | null;
  readonly hasValue: boolean;
};
