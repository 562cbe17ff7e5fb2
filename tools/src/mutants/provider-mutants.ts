import type { TestedMutant } from './tested-mutant.ts';

const billing = 'subgraphs/billing/src';
const calls = `${billing}/usecases/run-provider-calls.ts`;
const cards = `${billing}/usecases/pay-by-card.db.test.ts`;
const deposits = `${billing}/usecases/run-provider-calls.db.test.ts`;
const verifier = {
  file: 'platform/src/service/webhook-verifier.ts',
  test: 'platform/src/service/webhook-verifier.test.ts',
};

/** Faults in callbacks, deposits and payments by card. */
export const providerMutants: readonly TestedMutant[] = [
  {
    name: 'callback-time-parsed',
    description: 'The time of a callback may be any text that begins with a number.',
    ...verifier,
    from: "  if (!wholeSeconds.test(signed['webhook-timestamp'])) return null;\n",
    to: '',
  },
  {
    name: 'callback-secret-not-rotated',
    description: 'Only the first secret of the provider counts.',
    ...verifier,
    from: 'if (!webhooks.some((webhook)',
    to: 'if (!webhooks.slice(0, 1).some((webhook)',
  },
  {
    name: 'callback-applied-unread',
    description: 'A callback does not make the read of its subject due.',
    file: `${billing}/persistence/store-provider-event.ts`,
    from: 'least(next_at, stored.received_at)',
    to: 'next_at',
    test: deposits,
  },
  {
    name: 'provider-401-refuses',
    description: 'A provider that does not know our key counts as a refusal for good.',
    file: `${billing}/providers/http/http-provider.ts`,
    from: 'const refused = [409, 422];',
    to: 'const refused = [401, 409, 422];',
    test: `${billing}/providers/http/http-provider.db.test.ts`,
  },
  {
    name: 'deposit-other-amount',
    description: 'An intent of another amount is credited.',
    file: calls,
    from: "if (!('amount' in answer) || isSameMoney(answer.amount, intent.amount)) return answer;",
    to: "if ('status' in answer) return answer;",
    test: deposits,
  },
  {
    name: 'deposit-room-of-pending',
    description: 'Deposits that are PENDING do not count for the limit of an account.',
    file: `${billing}/persistence/credit.ts`,
    from: "deposits.status = 'PENDING'",
    to: "deposits.status = 'NONE'",
    test: `${billing}/usecases/start-deposit.db.test.ts`,
  },
  {
    name: 'deposit-free-for-all',
    description: 'Everybody may deposit money that did not come in.',
    file: `${billing}/usecases/deposit.ts`,
    from: "if (!freeDeposits && !hasScope(actor, 'billing:deposit'))",
    to: "if (!freeDeposits && hasScope(actor, 'billing:deposit') && actor.id === '')",
    test: `${billing}/usecases/deposit.db.test.ts`,
  },
  {
    name: 'call-lost-after-refusal',
    description: 'A repeated create does not look whether the first one arrived.',
    file: calls,
    from: "attempts > 1 ? await provider.read('intent', intent.id) : null",
    to: "attempts > 99 ? await provider.read('intent', intent.id) : null",
    test: deposits,
  },
  {
    name: 'cancel-without-create',
    description: 'A cancel before the create was answered is taken as done.',
    file: calls,
    from: 'const created = ref === null ? await provider.createIntent(intent) : null;',
    to: "if (ref === null) return { status: 'REFUSED', code: '', message: '' };\n  const created = ref === '' ? await provider.createIntent(intent) : null;",
    test: cards,
  },
  {
    name: 'captured-after-release',
    description: 'Money that was captured of a released payment is not refunded.',
    file: calls,
    from: "  if (state.status !== 'CAPTURED') return state;\n",
    to: "  if (state.status) return { ...state, status: 'CANCELLED' } as Answer;\n",
    test: cards,
  },
  {
    name: 'capture-refused-as-decline',
    description: 'A refused capture is published as a declined hold.',
    file: `${billing}/usecases/apply-to-payment.ts`,
    from: "wasHeld ? 'payment-capture-refused' : 'payment-declined'",
    to: "wasHeld ? 'payment-declined' : 'payment-declined'",
    test: cards,
  },
  {
    name: 'hold-without-wait',
    description: 'A checkout by card times out while its buyer may still approve.',
    file: 'subgraphs/orders/src/sagas/next.ts',
    from: 'return holdUntil === undefined ? 0 : Date.parse(holdUntil);',
    to: 'return holdUntil === undefined ? 0 : 0;',
    test: 'subgraphs/orders/src/sagas/pay-by-card.test.ts',
  },
  {
    name: 'cancel-lost-by-refusal',
    description: 'An order that was cancelled ends as FAILED when its capture is refused.',
    file: 'subgraphs/orders/src/sagas/next.ts',
    from: 'checkout.ending ?? ending',
    to: 'ending',
    test: 'subgraphs/orders/src/sagas/pay-by-card.test.ts',
  },
  {
    name: 'forwards-cookies',
    description: 'The gateway forwards the cookies of whoever sends a callback.',
    file: 'gateway/src/http/use-forwarding.ts',
    from: "const requestHeaders = ['content-type',",
    to: "const requestHeaders = ['cookie', 'content-type',",
    test: 'gateway/src/http/use-forwarding.test.ts',
  },
  {
    name: 'raw-route-unsigned',
    description: 'A path beside /graphql answers requests that the gateway has not signed.',
    file: 'platform/src/service/use-raw-routes.ts',
    from: 'callers.set(request, await identify(request));',
    to: 'void identify(request).catch(() => {});',
    test: 'platform/src/service/use-raw-routes.test.ts',
  },
];
