import type { TestedMutant } from './tested-mutant.ts';

const billing = 'subgraphs/billing/src';
const shares = { test: `${billing}/usecases/card-shares.db.test.ts` };
const payouts = { test: `${billing}/usecases/provider-payouts.db.test.ts` };

/** Faults in shares of payments by card, in their refunds, and in payouts through the payment provider. */
export const cardSharesMutants: readonly TestedMutant[] = [
  {
    name: 'card-without-shares',
    description: 'A payment by card does not store what its parcels cost.',
    file: `${billing}/usecases/hold-by-card.ts`,
    from: 'parcels: parcels ?? null,',
    to: 'parcels: null,',
    ...shares,
  },
  {
    name: 'card-hold-of-other-amount',
    description: 'A hold by card accepts parcels that do not add up to its amount.',
    file: `${billing}/usecases/hold-by-card.ts`,
    from: 'if (parcels) assertDivided(amount, parcels);',
    to: '',
    ...shares,
  },
  {
    name: 'card-refund-never-asked-for',
    description: 'A refund to a card is booked, and the provider is not asked for it.',
    file: `${billing}/usecases/make-refund.ts`,
    from: "operations: ['REFUND', 'READ']",
    to: "operations: ['READ']",
    ...shares,
  },
  {
    name: 'card-refund-failed-and-paid',
    description: 'A refund to a card that failed is booked as paid.',
    file: `${billing}/persistence/card-attempts.ts`,
    from: "\n    where refund.state = 'SUCCEEDED'",
    to: '',
    ...shares,
  },
  {
    name: 'card-refund-by-hand',
    description: 'A refund to a card needs no entry in the ledger.',
    file: `${billing}/persistence/migrations/refund-guards.ts`,
    from: `
        or coalesce(sum(amount) filter (where type = 'CARD_REFUND'), 0)
          <> (select coalesce(sum(amount), 0) from card_refunds
            where payment_id = which and attempt = 1)`,
    to: '',
    ...shares,
  },
  {
    name: 'payout-completed-beside-provider',
    description: 'An operator ends a payout that the payment provider makes.',
    file: `${billing}/usecases/complete-payout.ts`,
    from: "if (payout.provider !== null && input.outcome !== 'RETURNED') throw new MadeByProvider();",
    to: '',
    ...payouts,
  },
  {
    name: 'payout-repeated-blindly',
    description: 'A payout without an answer is asked for again, and not read.',
    file: `${billing}/usecases/run-provider-calls.ts`,
    from: "attempts > 1 ? await provider.read('payout', id) : null",
    to: 'attempts > 1 ? null : null',
    ...payouts,
  },
  {
    name: 'payout-never-made',
    description: 'A payout is requested, and the payment provider is never called.',
    file: `${billing}/usecases/request-payout.ts`,
    from: 'if (provider !== null)',
    to: 'if (provider === null)',
    ...payouts,
  },
  {
    name: 'payout-changes-provider',
    description: 'A payout can lose its payment provider.',
    file: `${billing}/persistence/migrations/0009-provider-payouts.ts`,
    from: 'if new.provider is distinct from old.provider then',
    to: 'if false then',
    ...payouts,
  },
  {
    name: 'carrier-callback-to-billing',
    description: 'The callbacks of carriers go to the subgraph of payments.',
    file: 'gateway/src/http/use-forwarding.ts',
    from: "subgraph: 'delivery' }",
    to: "subgraph: 'billing' }",
    test: 'gateway/src/http/use-forwarding.test.ts',
  },
];
