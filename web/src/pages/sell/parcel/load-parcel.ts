import type { PageRequest } from '../../../page.ts';
import { SellParcelDocument, type SellParcelQuery } from './parcel.generated.ts';

type Order = NonNullable<SellParcelQuery['order']>;

export type SellParcelData = {
  readonly order: Omit<Order, 'parcels'>;
  /** The parcel of the viewer. */
  readonly parcel: Order['parcels'][number];
  /** The idempotency key of the forms. */
  readonly key: string;
};

/** Loads the viewer's own parcel of an order; null without one. */
export async function loadParcel(request: PageRequest): Promise<SellParcelData | null> {
  const { ask, parameters, viewer } = request;
  const { order: found } = await ask(SellParcelDocument, { id: parameters.id ?? '' });
  if (!found) return null;
  const { parcels, ...order } = found;
  // The buyer of an order, and an operator, see the parcels of all sellers.
  const parcel = parcels.find(({ seller }) => seller.id === viewer?.id);
  if (!parcel) return null;
  const own = ({ parcelId }: { readonly parcelId: string | null }) =>
    parcelId === null || parcelId === parcel.id;
  const seen = {
    ...order,
    timeline: order.timeline.filter(own),
    refunds: order.refunds.filter(own),
  };
  return { order: seen, parcel, key: crypto.randomUUID() };
}
