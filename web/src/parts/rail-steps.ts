/** The steps of an order that its rail shows, in their order. */
const railStatuses = [
  'NEW',
  'PAID',
  'ITEMS_RESERVED',
  'DELIVERY_BOOKED',
  'CONFIRMED',
  'SHIPPED',
  'DELIVERED',
] as const;

type RailStatus = (typeof railStatuses)[number];

type Event = { readonly status: string; readonly at: string };

export type RailStep = {
  readonly status: RailStatus;
  /** When the order reached it; null before that. */
  readonly at: string | null;
};

/** The steps of an order with the times at which it reached them. */
export function railSteps(events: readonly Event[]): readonly RailStep[] {
  return railStatuses.map((status) => ({
    status,
    at: events.find((event) => event.status === status)?.at ?? null,
  }));
}
