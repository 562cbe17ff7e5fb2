import type { Mutant } from './mutants.ts';

const checkout = 'subgraphs/orders/src/sagas/checkout.ts';
const next = 'subgraphs/orders/src/sagas/next.ts';
const route = 'subgraphs/orders/src/sagas/route.ts';
const billing = 'subgraphs/billing/src';
const inventory = 'subgraphs/inventory/src';
const delivery = 'subgraphs/delivery/src';

/** Faults in what the simulation runs: sagas, domains, use cases, and its own plumbing. */
export const ofTheModel: readonly Mutant[] = [
  {
    name: 'stock-not-given-back',
    wrong: 'A checkout that turns back gives back the money and the delivery, and keeps the stock.',
    file: checkout,
    from: `    compensation: 'release-stock',\n`,
    to: '',
  },
  {
    name: 'undo-only-what-answered',
    wrong: 'What was asked and has not answered yet is not undone.',
    file: route,
    from: `run.state !== 'REFUSED'`,
    to: `run.state === 'DONE'`,
  },
  {
    name: 'cancel-without-refund',
    wrong: 'A cancel after the capture gives back goods and delivery, and keeps the money.',
    file: checkout,
    from: `  { commands: ['refund-payment'] },\n`,
    to: '',
  },
  {
    name: 'gives-up-after-the-capture',
    wrong: 'Half an hour without an answer ends a checkout whose money may be taken already.',
    file: next,
    from: `checkout.route === 'FORWARD' && checkout.stage < capture;`,
    to: `checkout.route === 'FORWARD';`,
  },
  {
    name: 'cancel-during-the-capture',
    wrong: 'A cancel that comes while the capture is under way releases what is being taken.',
    file: next,
    from: `if (checkout.stage < capture) return compensate(checkout, ending, now, policy);`,
    to: `if (checkout.stage <= capture) return compensate(checkout, ending, now, policy);`,
  },
  {
    name: 'cancel-forgotten',
    wrong: 'A cancel that comes while the capture is under way is forgotten.',
    file: next,
    from: `return unchanged({ ...checkout, ending });`,
    to: 'return unchanged(checkout);',
  },
  {
    name: 'late-answer-counts',
    wrong: 'An answer to a question that was given up is taken for the one that is waited for.',
    file: next,
    from: `openSteps(before).find((step) => step.command === command);`,
    to: `before.runs.find((step) => step.command === command && step.state === 'ASKED');`,
  },
  {
    name: 'sleeps-on',
    wrong: 'A checkout that goes on after a late cancel sets no alarm.',
    file: next,
    from: `wakeAt: done ? null : retryAt(now, 1, policy) }`,
    to: 'wakeAt: null }',
  },
  {
    name: 'answered-means-done',
    wrong: 'The last stage is over at the first of its two answers.',
    file: next,
    from: `return openSteps(checkout).length > 0`,
    to: `return openSteps(checkout).length > 1`,
  },
  {
    name: 'versions-repeat',
    wrong: 'An order takes a step, and keeps its version.',
    file: 'subgraphs/orders/src/domain/order.ts',
    from: `    this.version += 1;\n`,
    to: '',
  },
  {
    name: 'ships-what-is-cancelled',
    wrong: 'The seller may ship an order that is being cancelled.',
    file: 'subgraphs/orders/src/domain/order.ts',
    from: `    if (this.isBeingCancelled()) throw new IllegalTransition('CONFIRMED', 'SHIPPED');\n`,
    to: '',
  },
  {
    name: 'one-key-two-orders',
    wrong: 'Who asks again with the same key, as no answer came, places a second order.',
    file: 'subgraphs/orders/src/usecases/place-order.ts',
    from: `  if (earlier) return { order: earlier, replayed: true };\n`,
    to: '',
  },
  {
    name: 'goods-have-left-unheard',
    wrong: 'An order that is being cancelled can not follow its goods, which have left.',
    file: 'subgraphs/orders/src/usecases/follow-delivery.ts',
    from: `    if (order.isBeingCancelled()) advanceCheckout(work, order, tooLate, policy);\n`,
    to: '',
  },
  {
    name: 'release-keeps-the-money',
    wrong: 'What was held and is released goes to the shop.',
    file: `${billing}/domain/transaction.ts`,
    from: `RELEASE: { from: 'held', to: 'available' }`,
    to: `RELEASE: { from: 'held', to: 'revenue' }`,
  },
  {
    name: 'capture-asked-twice',
    wrong: 'A capture that is asked for again finds nothing held, and fails.',
    file: `${billing}/usecases/capture-payment.ts`,
    from: `change?.payment ?? (await checkoutPayment(work.em, orderId));`,
    to: `change?.payment ?? (await Promise.reject(new Error('Nothing is held.')));`,
  },
  {
    name: 'refund-asked-twice',
    wrong: 'A refund that is asked for again is refused, as nothing is left of it.',
    file: `${billing}/usecases/refund-payment.ts`,
    from: `  if (payment.refundable() > 0) await refundAll(work, payment);`,
    to: `  await refundAll(work, payment);`,
  },
  {
    name: 'no-tombstone-for-stock',
    wrong: 'A release leaves no tombstone, so a reservation that comes later is kept for ever.',
    file: `${inventory}/usecases/release-stock.ts`,
    from: `  await buryOrders(work.em, origin, moves, work.now);\n`,
    to: '',
  },
  {
    name: 'expired-stays-reserved',
    wrong: 'What is kept aside for an order that ran out of time can not be given back.',
    file: `${inventory}/domain/reservation-status.ts`,
    from: `HELD: ['COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED']`,
    to: `HELD: ['COMMITTED', 'SHIPPED', 'RELEASED']`,
  },
  {
    name: 'no-tombstone-for-delivery',
    wrong: 'A cancel leaves no tombstone, so a booking that comes later takes a place for ever.',
    file: `${delivery}/usecases/cancel.ts`,
    from: `  if (!booking) work.em.create(Booking, { ...order, refused: givenUp });\n`,
    to: '',
  },
  {
    name: 'place-given-back-again',
    wrong: 'Each time that a cancel is asked for, a place is given back.',
    file: `${delivery}/usecases/cancel.ts`,
    from: `  if (changes.length > 0) await givePlaceBack`,
    to: `  await givePlaceBack`,
  },
  {
    name: 'refusal-forgotten',
    wrong:
      'A booking that was refused and is asked for again may get a place that nobody gives back.',
    file: `${delivery}/usecases/book.ts`,
    from: `  if (origin === 'CHECKOUT') em.create(Booking, { orderId, origin, refused });\n`,
    to: '',
  },
  {
    name: 'order-within-a-key-lost',
    wrong: 'A batch is sorted by what its messages are, so those of one order may change places.',
    file: 'platform/src/messaging/consumer/batches.ts',
    from: `batches.findLast((one) => one.handle === handle || hasKey(one, message));`,
    to: `batches.find((one) => one.handle === handle);`,
  },
  {
    name: 'parked-are-passed',
    wrong: 'What comes after a message that waits to be tried again is dropped.',
    file: 'platform/src/messaging/consumer/batch-handler.ts',
    from: `        ...blocked.map(({ record }) => ({ ...blockedByKey, record })),
      ]);
      for`,
    to: `      ]);
      for`,
  },
  {
    name: 'sent-without-an-ack',
    wrong: 'The relay takes out of the outbox what the broker has not confirmed.',
    file: 'chaos/src/simulation/relay.ts',
    from: `  if (fate === 'SENT') database.outbox`,
    to: `  database.outbox`,
  },
];
