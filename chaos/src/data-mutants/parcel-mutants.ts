import { type DataMutant, inTable, unknownId } from './data-mutant.ts';

const parcel = inTable('orders', 'orders', 'the parcels of an order fit it');
const units = inTable(
  'orders',
  'orders',
  'the cancelled units of a parcel are those of its cancellations',
);

const set = (path: string, value: string, order: string) =>
  `update orders set parcels = jsonb_set(parcels, '${path}', '${value}') where id = '$${order}'`;
const cancelled = (quantity: number) => `[{"productId": "$product", "quantity": ${quantity}}]`;

/** Faults in the parcels of orders, and in what was cancelled of them. */
export const parcelMutants: readonly DataMutant[] = [
  parcel(
    'a parcel that has not left a shipped order',
    set('{0,status}', '"PENDING"', 'shipped'),
    'the status of the order does not follow from its parcels',
    '$shipped.number',
  ),
  parcel(
    'a parcel that is cancelled with all its units',
    set('{0,status}', '"CANCELLED"', 'confirmed'),
    'the status of a parcel does not fit its units',
    '$confirmed.number',
  ),
  parcel(
    'a parcel with more cancelled units than were ordered',
    set('{0,cancelled}', cancelled(3), 'confirmed'),
    'more units are cancelled than were ordered',
    '$confirmed.number',
  ),
  parcel(
    'a parcel under another id',
    set('{0,id}', `"${unknownId}"`, 'confirmed'),
    'a parcel has another id than its seller',
    '$confirmed.number',
  ),
  parcel(
    'an order that is not found by its parcel',
    `update orders set parcel_ids = '{}' where id = '$delivered'`,
    'an order is not found by its parcel',
    '$delivered.number',
  ),
  parcel(
    'a refund of more than the parcel costs',
    set('{0,refunded}', '2001', 'confirmed'),
    'more is refunded than the parcel costs',
    '$confirmed.number',
  ),
  parcel(
    'an order without parcels',
    `update orders set parcels = '[]' where id = '$confirmed'`,
    'the parcels have other sellers than the order',
    '$confirmed.number',
  ),
  parcel(
    'a cancelled parcel that is pending again',
    set('{1,status}', '"PENDING"', 'joined'),
    'the status of a parcel does not fit its units',
    '$joined.number',
  ),
  units(
    'a cancelled unit that counts twice',
    set('{0,cancelled,0,quantity}', '2', 'parted'),
    'the units differ',
    '$parted.number',
  ),
  units(
    'a unit that no cancellation has cancelled',
    set('{0,cancelled}', cancelled(1), 'confirmed'),
    'the units differ',
    '$confirmed.number',
  ),
];
