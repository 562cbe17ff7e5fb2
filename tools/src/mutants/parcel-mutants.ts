import type { TestedMutant } from './tested-mutant.ts';

const usecases = 'subgraphs/orders/src/usecases';
const ship = `${usecases}/ship-parcel.db.test.ts`;
const cancel = `${usecases}/cancel-parcel.db.test.ts`;
const visible = 'subgraphs/orders/src/graphql/visible-orders.db.test.ts';

/** Faults in the parcels of orders: who sees and changes them, and their cancellations. */
export const parcelMutants: readonly TestedMutant[] = [
  {
    name: 'parcel-of-any-seller',
    description: 'A seller ships the parcel of another one.',
    file: `${usecases}/change-parcel.ts`,
    from: 'return sellerId === actor.id || isOperator(actor);',
    to: 'return _order.sellerIds.includes(actor.id) || isOperator(actor);',
    test: ship,
  },
  {
    name: 'parcel-record-for-all',
    description: 'The record of a parcel is visible to all sellers of the order.',
    file: `${usecases}/publish.ts`,
    from: 'return { ...data, sellerIds: [order.parcel(change.parcelId).sellerId] };',
    to: 'return data;',
    test: ship,
  },
  {
    name: 'parcel-ships-the-order',
    description: 'An order is SHIPPED with its first parcel.',
    file: 'subgraphs/orders/src/domain/parcel.ts',
    from: "return living.every(({ status }) => status !== 'PENDING')",
    to: "return living.some(({ status }) => status !== 'PENDING')",
    test: ship,
  },
  {
    name: 'parcel-only-seller',
    description: 'One of several sellers ships the whole order.',
    file: `${usecases}/ship-order.ts`,
    from: '      assertOnlySeller(actor, order);\n',
    to: '',
    test: ship,
  },
  {
    name: 'parcel-lines-of-all',
    description: 'A seller sees the lines of other sellers.',
    file: 'subgraphs/orders/src/domain/visible-parcels.ts',
    from: 'return order.lines.filter(({ sellerId }) => sellerId === actor?.id);',
    to: 'return order.lines;',
    test: visible,
  },
  {
    name: 'parcel-timeline-of-all',
    description: 'A seller sees the changes of the parcels of other sellers.',
    file: 'subgraphs/orders/src/domain/visible-parcels.ts',
    from: '.filter(({ parcelId }) => parcelId === null || own.has(parcelId))',
    to: '.filter(() => own.size > 0)',
    test: visible,
  },
  {
    name: 'cancellation-ships-units',
    description: 'Units that are being cancelled are shipped with the parcel.',
    file: 'subgraphs/orders/src/domain/parcel.ts',
    from: 'const left = quantity - cancelledUnits(parcel, productId) - asked;',
    to: 'const left = quantity - cancelledUnits(parcel, productId) - 0 * asked;',
    test: cancel,
  },
  {
    name: 'cancellation-while-shipping',
    description: 'A parcel is shipped while it is being cancelled.',
    file: `${usecases}/ship-parcel.ts`,
    from: '      assertNotBeingCancelled([parcel]);\n',
    to: '',
    test: cancel,
  },
  {
    name: 'cancellation-beside-cancel',
    description: 'An order is cancelled while units of it are being cancelled.',
    file: `${usecases}/cancel-order.ts`,
    from: '      assertNotBeingCancelled(order.parcels);\n',
    to: '',
    test: cancel,
  },
  {
    name: 'cancellation-price',
    description: 'A cancellation of some units refunds the whole parcel.',
    file: `${usecases}/advance-cancellation.ts`,
    from: 'const amount = priceOf(about.lines, order.lines);',
    to: 'const amount = priceOf(remainingUnits(parcel, order.lines), order.lines);',
    test: cancel,
  },
  {
    name: 'cancellation-not-repeated',
    description: 'A command of a cancellation without a reply is not repeated.',
    file: `${usecases}/wake-checkouts.ts`,
    from: 'for (const { cancellation } of parcels) {',
    to: 'for (const { cancellation } of parcels.slice(0, 0)) {',
    test: cancel,
  },
];
