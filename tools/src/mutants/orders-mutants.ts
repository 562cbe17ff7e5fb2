import type { TestedMutant } from './tested-mutant.ts';

const orders = 'subgraphs/orders/src';
const copies = `${orders}/events/copies.db.test.ts`;
const again = `${orders}/usecases/place-order-again.db.test.ts`;
const trace = `${orders}/usecases/advance-checkout.db.test.ts`;
const upsertOffers = `${orders}/persistence/upsert-offers.ts`;
const placeOrder = `${orders}/usecases/place-order.ts`;

/** Faults in what orders copies, wakes, places again and traces. */
export const ordersMutants: readonly TestedMutant[] = [
  {
    name: 'older-offer-overwrites',
    description: 'An older state of a product overwrites the newer copy.',
    file: upsertOffers,
    from: 'where offers.product_version < excluded.product_version`',
    to: 'where true`',
    test: copies,
  },
  {
    name: 'equal-offer-overwrites',
    description: 'Another state of the same version overwrites the copy.',
    file: upsertOffers,
    from: 'where offers.product_version < excluded.product_version`',
    to: 'where offers.product_version <= excluded.product_version`',
    test: copies,
  },
  {
    name: 'older-stock-overwrites',
    description: 'An older state of a stock overwrites the newer copy.',
    file: upsertOffers,
    from: 'where offers.stock_version < excluded.stock_version`',
    to: 'where true`',
    test: copies,
  },
  {
    name: 'stock-version-shared',
    description: 'Product and stock of an offer are compared by one version.',
    file: upsertOffers,
    from: 'where offers.stock_version < excluded.stock_version`',
    to: 'where offers.product_version < excluded.stock_version`',
    test: copies,
  },
  {
    name: 'older-buyer-overwrites',
    description: 'An older state of a buyer overwrites the newer copy.',
    file: `${orders}/persistence/upsert-buyers.ts`,
    from: 'where buyers.version < excluded.version`',
    to: 'where true`',
    test: copies,
  },
  {
    name: 'last-of-batch-counts',
    description: 'The last message of a batch counts, not the newest one.',
    file: 'platform/src/messaging/latest-by-key.ts',
    from: 'if (!known || known.version < one.version) byKey',
    to: 'byKey',
    test: copies,
  },
  {
    name: 'clock-without-lock',
    description: 'Two processes wake the same checkout, and one of them runs twice.',
    file: `${orders}/persistence/lock-orders.ts`,
    from: "{ orderBy: { wakeAt: 'asc' }, limit, lockMode }",
    to: "{ orderBy: { wakeAt: 'asc' }, limit }",
    test: `${orders}/usecases/wake-checkouts.db.test.ts`,
  },
  {
    name: 'clock-waits',
    description: 'A process waits for the checkouts that another one is waking.',
    file: `${orders}/persistence/lock-orders.ts`,
    from: 'LockMode.PESSIMISTIC_PARTIAL_WRITE',
    to: 'LockMode.PESSIMISTIC_WRITE',
    test: `${orders}/usecases/wake-checkouts.db.test.ts`,
  },
  {
    name: 'failed-order-blocks',
    description: 'An order that has failed counts as a duplicate.',
    file: placeOrder,
    from: "['FAILED', 'CANCELLED'] as const",
    to: "['CANCELLED'] as const",
    test: again,
  },
  {
    name: 'cancelled-order-blocks',
    description: 'An order that was cancelled counts as a duplicate.',
    file: placeOrder,
    from: "['FAILED', 'CANCELLED'] as const",
    to: "['FAILED'] as const",
    test: again,
  },
  {
    name: 'failed-key-is-free',
    description: 'The key of an order that has failed places a second one.',
    file: placeOrder,
    from: 'const same = found.find((order) => order.idempotencyKey === idempotencyKey);',
    to: "const same = found.find((order) => order.idempotencyKey === idempotencyKey && order.status !== 'FAILED');",
    test: again,
  },
  {
    name: 'profile-address-wins',
    description: 'An order goes to the address of the profile, not to that of the request.',
    file: placeOrder,
    from: 'return address ?? profile?.address ?? pickUpPoint;',
    to: 'return profile?.address ?? address ?? pickUpPoint;',
    test: again,
  },
  {
    name: 'trace-lost-in-facts',
    description: 'The facts of an order are in the trace of the message that caused them.',
    file: `${orders}/usecases/publish.ts`,
    from: '    facts[change.type]?.(traced, order, change);',
    to: '    facts[change.type]?.(work, order, change);',
    test: trace,
  },
  {
    name: 'trace-lost-in-commands',
    description: 'The commands of a checkout are in the trace of the message that caused them.',
    file: `${orders}/usecases/send-commands.ts`,
    from: 'commandMapping[command](traced, order)',
    to: 'commandMapping[command](work, order)',
    test: trace,
  },
  {
    name: 'correlation-lost',
    description: 'Messages of an order have its trace, and another correlation.',
    file: `${orders}/usecases/publish.ts`,
    from: '{ ...work.cause, correlationId: traceId, traceparent }',
    to: '{ ...work.cause, traceparent }',
    test: trace,
  },
];
