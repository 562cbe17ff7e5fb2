import type { Setting } from '../../../page.ts';
import type { ParcelRow } from './load-orders.ts';

type Props = {
  readonly order: Pick<ParcelRow['order'], 'status'>;
  readonly parcel: Pick<ParcelRow['parcel'], 'status'>;
  readonly setting: Setting;
};

/** How far a parcel is; before its order is confirmed, how far the order is. */
export function ParcelBadge({ order, parcel, setting: { words } }: Props) {
  const { status } = parcel;
  if (status !== 'PENDING')
    return (
      <span class={`badge ${status === 'CANCELLED' ? 'none' : 'some'}`}>
        {words.order.parcels[status]}
      </span>
    );
  if (order.status === 'CONFIRMED')
    return <span class="badge few">{words.order.parcels.PENDING}</span>;
  const isOver = order.status === 'FAILED' || order.status === 'CANCELLED';
  return (
    <span class={`badge ${isOver ? 'none' : 'few'}`}>{words.order.statuses[order.status]}</span>
  );
}
