import type { PageRequest } from '../../page.ts';
import {
  FreeSlotsDocument,
  type FreeSlotsQuery,
  OrderDocument,
  type OrderQuery,
} from './order.generated.ts';

/** How far ahead other slots are offered. */
const slotsAheadMs = 4 * 86_400_000;

type Shown = NonNullable<OrderQuery['order']>;

export type OrderData = {
  readonly order: Shown;
  /** The idempotency key of the form that cancels it: one for each version of the order. */
  readonly cancelKey: string;
  /** The idempotency key of the forms of deliveries. */
  readonly formKey: string;
  /** Slots to which a delivery can be moved: none when no delivery of the order can. */
  readonly slots: FreeSlotsQuery['deliverySlots'];
};

/** Loads an order of the viewer; null when there is none that the viewer may see. */
export async function loadOrder(request: PageRequest): Promise<OrderData | null> {
  const { order } = await request.ask(OrderDocument, { id: request.parameters.id ?? '' });
  if (!order) return null;
  const slots = order.parcels.some(canBeMoved) ? await freeSlots(request) : [];
  const cancelKey = `cancel-${order.id}-${order.version}`;
  return { order, cancelKey, formKey: crypto.randomUUID(), slots };
}

/** Whether the delivery of a parcel may get another slot: until the parcel leaves. */
export function canBeMoved({ delivery }: Shown['parcels'][number]): boolean {
  return delivery?.status === 'SCHEDULED';
}

async function freeSlots({ askPublic, now }: PageRequest) {
  // Whole minutes, so that the gateway sees the same question again.
  const from = new Date(Math.ceil(now.getTime() / 60_000) * 60_000);
  const to = new Date(from.getTime() + slotsAheadMs);
  const { deliverySlots } = await askPublic(FreeSlotsDocument, {
    from: from.toISOString(),
    to: to.toISOString(),
  });
  return deliverySlots.filter(({ free }) => free > 0);
}
