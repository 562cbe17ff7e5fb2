import type { Mutant } from './mutant.ts';

const billing = 'subgraphs/billing/src/usecases';

/** Faults around cards and their refunds, which the simulation has to find. */
export const cardMutants: readonly Mutant[] = [
  {
    name: 'refused-refund-booked',
    description: 'A refund to a card that the provider refused is booked as paid.',
    file: `${billing}/apply-to-refund.ts`,
    from: `answer.status === 'SUCCEEDED' ? 'SUCCEEDED' : 'FAILED';`,
    to: `'SUCCEEDED' as const;`,
  },
  {
    name: 'retried-refund-not-asked-for',
    description: 'A refund that is tried again is never asked for at the provider.',
    file: `${billing}/retry-refund.ts`,
    from: `operations: ['REFUND', 'READ']`,
    to: `operations: []`,
  },
  {
    name: 'released-card-not-cancelled',
    description: 'The authorisation of a released payment by card is left to itself.',
    file: `${billing}/hold-by-card.ts`,
    from: `operations: ['CANCEL']`,
    to: `operations: []`,
  },
  {
    name: 'refund-progress-unpublished',
    description: 'Orders do not learn how a refund to a card has ended.',
    file: `${billing}/apply-to-refund.ts`,
    from: `  if (ended) await publishProgress(work, ended);\n`,
    to: '',
  },
];
