import type { Mutant } from './mutant.ts';

const checkout = 'subgraphs/orders/src/sagas/checkout.ts';
const next = 'subgraphs/orders/src/sagas/next.ts';
const route = 'subgraphs/orders/src/sagas/route.ts';
const billing = 'subgraphs/billing/src';
const inventory = 'subgraphs/inventory/src';
const delivery = 'subgraphs/delivery/src';

/** Faults in what the simulation runs: sagas, domains, use cases, and its own infrastructure. */
export const modelMutants: readonly Mutant[] = [
  {
    name: 'cancelled-units-shipped',
    description: 'Units that are being cancelled leave the stock with their parcel.',
    file: 'subgraphs/orders/src/domain/parcel.ts',
    from: '- cancelledUnits(parcel, productId) - asked;',
    to: '- cancelledUnits(parcel, productId) - 0 * asked;',
  },
  {
    name: 'departure-ignores-cancellation',
    description: 'A parcel that has left is still cancelled.',
    file: 'subgraphs/orders/src/usecases/follow-delivery.ts',
    from: '    refuseCancellation(work, order, parcelId, policy);\n',
    to: '',
  },
  {
    name: 'stock-not-released',
    description: 'A failed checkout releases the money and the delivery, and keeps the stock.',
    file: checkout,
    from: `    compensation: 'release-stock',\n`,
    to: '',
  },
  {
    name: 'undo-only-answered-steps',
    description: 'A step that was invoked and has not answered yet is not undone.',
    file: route,
    from: `run.state !== 'REFUSED'`,
    to: `run.state === 'DONE'`,
  },
  {
    name: 'cancel-without-refund',
    description:
      'A cancellation after the capture returns goods and delivery, and keeps the money.',
    file: checkout,
    from: `  { commands: ['refund-payment'] },\n`,
    to: '',
  },
  {
    name: 'timeout-after-capture',
    description:
      'Half an hour without an answer ends a checkout whose money may be captured already.',
    file: next,
    from: `checkout.route === 'FORWARD' && checkout.stage < capture;`,
    to: `checkout.route === 'FORWARD';`,
  },
  {
    name: 'cancel-during-capture',
    description: 'A cancellation during the capture releases the money that is being captured.',
    file: next,
    from: `if (checkout.stage < capture) return compensate(checkout, ending, now, policy);`,
    to: `if (checkout.stage <= capture) return compensate(checkout, ending, now, policy);`,
  },
  {
    name: 'cancel-forgotten',
    description: 'A cancellation that arrives during the capture is forgotten.',
    file: next,
    from: `return unchanged({ ...checkout, ending });`,
    to: 'return unchanged(checkout);',
  },
  {
    name: 'late-answer-accepted',
    description: 'A late answer to an abandoned command is taken for the one that is awaited.',
    file: next,
    from: `openSteps(before).find((step) => step.command === command);`,
    to: `before.runs.find((step) => step.command === command && step.state === 'ASKED');`,
  },
  {
    name: 'no-timer-after-cancel',
    description: 'A checkout that continues after a late cancellation sets no timer.',
    file: next,
    from: `wakeAt: done ? null : retryAt(now, 1, policy) }`,
    to: 'wakeAt: null }',
  },
  {
    name: 'first-answer-completes',
    description: 'The last stage is completed by the first of its two answers.',
    file: next,
    from: `return openSteps(checkout).length > 0`,
    to: `return openSteps(checkout).length > 1`,
  },
  {
    name: 'version-repeated',
    description: 'An order changes its status and keeps its version.',
    file: 'subgraphs/orders/src/domain/order.ts',
    from: `    this.version += 1;\n`,
    to: '',
  },
  {
    name: 'ships-cancelled-order',
    description: 'The seller can ship an order that is being cancelled.',
    file: 'subgraphs/orders/src/domain/parcel-changes.ts',
    from: `order.status !== 'CONFIRMED' || order.isBeingCancelled()`,
    to: `order.status !== 'CONFIRMED'`,
  },
  {
    name: 'key-ignored',
    description: 'A retry with the same key, after a lost answer, places a second order.',
    file: 'subgraphs/orders/src/usecases/place-order.ts',
    from: `  if (earlier) return { order: earlier, replayed: true };\n`,
    to: '',
  },
  {
    name: 'shipment-ignored',
    description: 'An order that is being cancelled ignores that its goods have shipped.',
    file: 'subgraphs/orders/src/usecases/follow-delivery.ts',
    from: `  if (order.isBeingCancelled()) advanceCheckout(work, order, tooLate, policy);\n`,
    to: '',
  },
  {
    name: 'release-keeps-money',
    description: 'Held money that is released goes to the shop.',
    file: `${billing}/domain/transaction.ts`,
    from: `RELEASE: { from: 'held', to: 'available' }`,
    to: `RELEASE: { from: 'held', to: 'revenue' }`,
  },
  {
    name: 'capture-not-idempotent',
    description: 'A repeated capture finds nothing held, and fails.',
    file: `${billing}/usecases/capture-payment.ts`,
    from: `change?.payment ?? (await checkoutPayment(work.em, orderId));`,
    to: `change?.payment ?? (await Promise.reject(new Error('Nothing is held.')));`,
  },
  {
    name: 'refund-not-idempotent',
    description: 'A repeated refund is refused, as nothing is left to refund.',
    file: `${billing}/usecases/refund-payment.ts`,
    from: `  if (payment.refundable() > 0) await refundAll(work, payment);`,
    to: `  await refundAll(work, payment);`,
  },
  {
    name: 'no-stock-tombstone',
    description: 'A release leaves no tombstone, so a later reservation is kept forever.',
    file: `${inventory}/usecases/release.ts`,
    from: `  if (whole.length > 0) await recordCancellations(work.em, origin, whole, work.now);\n`,
    to: '',
  },
  {
    name: 'expired-stays-reserved',
    description: 'The reservation of an order that timed out cannot be released.',
    file: `${inventory}/domain/reservation-status.ts`,
    from: `HELD: ['COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED']`,
    to: `HELD: ['COMMITTED', 'SHIPPED', 'RELEASED']`,
  },
  {
    name: 'no-delivery-tombstone',
    description: 'A cancellation leaves no tombstone, so a later booking occupies a slot forever.',
    file: `${delivery}/usecases/cancel.ts`,
    from: `  if (!order) work.em.create(Booking, { ...which, refused: cancelledBefore, changes: 0 });\n`,
    to: '',
  },
  {
    name: 'slot-never-released',
    description: 'A cancelled delivery keeps its place in the slot.',
    file: `${delivery}/usecases/cancel.ts`,
    from: `  if (changes.length > 0) await releasePlace(work.em, order, delivery.slotId);\n`,
    to: '',
  },
  {
    name: 'refusal-forgotten',
    description: 'A repeated booking that was refused before may get a slot that nobody releases.',
    file: `${delivery}/usecases/book.ts`,
    from: `  if (origin === 'CHECKOUT') em.create(Booking, { orderId, origin, refused, changes: 0 });\n`,
    to: '',
  },
  {
    name: 'key-order-lost',
    description:
      'A batch is sorted by message type, so the messages of one order may be reordered.',
    file: 'platform/src/messaging/consumer/batches.ts',
    from: `batches.findLast((one) => one.handle === handle || hasKey(one, message));`,
    to: `batches.find((one) => one.handle === handle);`,
  },
  {
    name: 'deferred-dropped',
    description: 'A message behind one that waits for a retry is dropped.',
    file: 'platform/src/messaging/consumer/batch-handler.ts',
    from: `        ...blocked.map(({ record }) => ({ ...blockedByKey, record })),
      ]);
      for`,
    to: `      ]);
      for`,
  },
  {
    name: 'removed-without-ack',
    description: 'The relay removes messages from the outbox that the broker has not acknowledged.',
    file: 'chaos/src/simulation/relay.ts',
    from: `  if (outcome === 'SENT') database.outbox`,
    to: `  database.outbox`,
  },
];
