import type { TestedMutant } from './tested-mutant.ts';

const delivery = 'subgraphs/delivery/src';
const test = 'subgraphs/delivery/src/usecases/publish.db.test.ts';

/** Faults in the bodies of the facts of delivery. */
export const deliveryFactsMutants: readonly TestedMutant[] = [
  {
    name: 'booked-slot-reversed',
    description: 'delivery-booked has the end of the slot as its beginning.',
    file: `${delivery}/domain/delivery-reply.ts`,
    from: 'return { slotId: id, from, to };',
    to: 'return { slotId: id, from: to, to: from };',
    test,
  },
  {
    name: 'booked-order-as-delivery',
    description: 'delivery-scheduled names the order as the transaction.',
    file: `${delivery}/usecases/confirm-deliveries.ts`,
    from: 'stepDone(first.transactionId, null)',
    to: 'stepDone(orderId, null)',
    test,
  },
  {
    name: 'delivery-note-lost',
    description: 'delivery-status has no note.',
    file: `${delivery}/usecases/publish.ts`,
    from: '{ ...parties, status, trackingNumber, note, at, ...amended };',
    to: '{ ...parties, status, trackingNumber, note: null, at, ...amended };',
    test,
  },
  {
    name: 'delivery-without-parcel',
    description: 'delivery-status does not name the parcel.',
    file: `${delivery}/usecases/publish.ts`,
    from: 'parcelId === null ? {} : { parcelId };',
    to: '{};',
    test,
  },
  {
    name: 'cancelled-without-delivery',
    description: 'delivery-cancelled does not name the delivery.',
    file: `${delivery}/usecases/cancel.ts`,
    from: 'return cancelled(id);',
    to: 'return cancelled(null);',
    test,
  },
];
