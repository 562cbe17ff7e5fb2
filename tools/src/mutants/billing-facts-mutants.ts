import type { TestedMutant } from './tested-mutant.ts';

const billing = 'subgraphs/billing/src/usecases';
const test = 'subgraphs/billing/src/usecases/publish.db.test.ts';

/** Faults in the bodies of the facts of billing. */
export const billingFactsMutants: readonly TestedMutant[] = [
  {
    name: 'reply-payment-of-user',
    description: 'A reply of billing names the user as the transaction.',
    file: `${billing}/payment-reply.ts`,
    from: '...stepDone(id, { amount, currency }) };',
    to: '...stepDone(userId, { amount, currency }) };',
    test,
  },
  {
    name: 'reply-currency-fixed',
    description: 'A reply of billing is always in roubles.',
    file: `${billing}/payment-reply.ts`,
    from: '...stepDone(id, { amount, currency }) };',
    to: "...stepDone(id, { amount, currency: 'RUB' }) };",
    test,
  },
  {
    name: 'declined-code-fixed',
    description: 'A declined payment always names insufficient funds.',
    file: `${billing}/payment-reply.ts`,
    from: '...stepRefused(declineMessages[code], { code }) };',
    to: "...stepRefused(declineMessages[code], { code: 'INSUFFICIENT_FUNDS' }) };",
    test,
  },
  {
    name: 'refund-sum-as-amount',
    description: 'refund-recorded has the sum of all refunds as the amount of this one.',
    file: `${billing}/publish.ts`,
    from: '...refund, total, currency',
    to: '...refund, amount: refund.refunded, total, currency',
    test,
  },
  {
    name: 'refund-total-as-sum',
    description: 'refund-recorded has the refunded sum as the total.',
    file: `${billing}/publish.ts`,
    from: '...refund, total, currency',
    to: '...refund, total: refund.refunded, currency',
    test,
  },
  {
    name: 'balance-held-swapped',
    description: 'balance-changed has the balance as what is available.',
    file: `${billing}/publish.ts`,
    from: 'available: account.available()',
    to: 'available: balance',
    test,
  },
  {
    name: 'balance-unversioned',
    description: 'balance-changed has no version, so an older one overwrites a newer one.',
    file: `${billing}/publish.ts`,
    from: 'balanceOf(account), account.version)',
    to: 'balanceOf(account))',
    test,
  },
];
