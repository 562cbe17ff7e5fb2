/** The transitions of an order. SQL enforces the same table. */
export const transitions = {
  NEW: ['PROCESSING', 'FAILED', 'CANCELLED'],
  PROCESSING: ['PAID', 'FAILED', 'CANCELLED'],
  PAID: ['ITEMS_RESERVED', 'FAILED', 'CANCELLED'],
  ITEMS_RESERVED: ['DELIVERY_BOOKED', 'FAILED', 'CANCELLED'],
  DELIVERY_BOOKED: ['CONFIRMED', 'FAILED', 'CANCELLED'],
  CONFIRMED: ['SHIPPED', 'CANCELLED'],
  SHIPPED: ['DELIVERED'],
  DELIVERED: [],
  FAILED: [],
  CANCELLED: [],
} as const satisfies Record<string, readonly string[]>;

export type OrderStatus = keyof typeof transitions;

/** Everything that can happen to an order, as its history names it. */
export type ChangeType =
  | 'order-placed'
  | 'checkout-started'
  | 'payment-succeeded'
  | 'stock-reserved'
  | 'delivery-booked'
  | 'order-confirmed'
  | 'order-shipped'
  | 'order-delivered'
  | 'order-failed'
  | 'order-cancelled'
  | 'payment-refunded'
  | 'refund-failed'
  | 'refund-retried'
  | 'refund-settled'
  | 'parcel-shipped'
  | 'parcel-delivered'
  | 'parcel-cancelled';

type Step = { readonly to: OrderStatus; readonly type: ChangeType };

/** The changes of a confirmed order up to the status that follows from its parcels. */
export function pathTo(from: OrderStatus, to: OrderStatus): readonly Step[] {
  const shipped = { to: 'SHIPPED', type: 'order-shipped' } as const;
  const delivered = { to: 'DELIVERED', type: 'order-delivered' } as const;
  if (from === to) return [];
  if (to === 'CANCELLED') return [{ to, type: 'order-cancelled' }];
  if (to === 'SHIPPED') return [shipped];
  return from === 'SHIPPED' ? [delivered] : [shipped, delivered];
}

const words = {
  LIFECYCLE: { SHIPPED: 'Shipped', DELIVERED: 'Delivered', other: () => 'Created' },
  PAYMENT: {
    CONFIRMED: 'Finished',
    SHIPPED: 'Finished',
    DELIVERED: 'Finished',
    FAILED: 'Cancelled',
    CANCELLED: 'Cancelled',
    other: () => 'Created',
  },
  SAGA: {
    SHIPPED: 'CONFIRMED',
    DELIVERED: 'CONFIRMED',
    CANCELLED: 'FAILED',
    other: (status: OrderStatus): string => status,
  },
} as const;

export type StatusProfile = keyof typeof words;

/** The status in the words of an older system; the table is in `docs/architecture.md`. */
export function statusView(status: OrderStatus, profile: StatusProfile): string {
  const { other, ...table } = words[profile];
  const view: Partial<Record<OrderStatus, string>> = table;
  return view[status] ?? other(status);
}
