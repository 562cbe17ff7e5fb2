import type { TestedMutant } from './tested-mutant.ts';

const folder = 'subgraphs/analytics/src';
const facts = `${folder}/usecases/record-order-facts.db.test.ts`;
const sales = `${folder}/usecases/sales-summary.db.test.ts`;
const jobs = `${folder}/usecases/work-off-jobs.db.test.ts`;
const total = `${folder}/usecases/total-demand-forecast.db.test.ts`;
const demoSales = `${folder}/usecases/record-demo-sales.db.test.ts`;
const entries = `${folder}/domain/entries.test.ts`;

/** Faults in the figures of sales. */
export const analyticsMutants: readonly TestedMutant[] = [
  {
    name: 'figures-added-twice',
    description: 'What an order contributed before is not taken away.',
    file: `${folder}/persistence/entries.ts`,
    from: 'select -1, former.*',
    to: 'select 0, former.*',
    test: facts,
  },
  {
    name: 'customers-without-lock',
    description:
      'Two transactions count the orders of one customer without waiting for each other.',
    file: `${folder}/persistence/entries.ts`,
    from: 'do update set customer_id = excluded.customer_id',
    to: 'do nothing',
    test: facts,
  },
  {
    name: 'facts-without-lock',
    description: 'Two transactions read the facts of one order without waiting for each other.',
    file: `${folder}/persistence/order-facts.ts`,
    from: 'order by order_id for update',
    to: 'order by order_id',
    test: facts,
  },
  {
    name: 'figures-of-another-seller',
    description: 'A seller sees the figures of another one.',
    file: `${folder}/usecases/visible-seller.ts`,
    from: 'requested === null || requested === actor.id ? { sellerId: actor.id } : null',
    to: '{ sellerId: requested ?? actor.id }',
    test: sales,
  },
  {
    name: 'hours-by-wall-clock',
    description: 'An hour that the clocks show twice is one hour.',
    file: `${folder}/persistence/entries.ts`,
    from: "date_trunc('hour', at, zone) as hour",
    to: "date_trunc('hour', at at time zone zone) at time zone zone as hour",
    test: sales,
  },
  {
    name: 'refund-above-what-is-left',
    description: 'A refund takes more than what is left of its lines.',
    file: `${folder}/domain/entries.ts`,
    from: 'Math.min(refund.amount, sumOf(own))',
    to: 'refund.amount',
    test: entries,
  },
  {
    name: 'refunds-by-arrival',
    description: 'Refunds are applied in the order in which they arrive.',
    file: `${folder}/domain/order-facts.ts`,
    from: 'refund].toSorted(inSequence)',
    to: 'refund]',
    test: entries,
  },
  {
    name: 'report-of-many-moments',
    description: 'Each part of a report has what was known at another moment.',
    file: `${folder}/usecases/work-off-jobs.ts`,
    from: 'await readOneMoment(em);',
    to: '',
    test: jobs,
  },
  {
    name: 'result-of-a-lost-worker',
    description: 'A worker whose job another one has taken stores its result.',
    file: `${folder}/persistence/jobs.ts`,
    from: 'where id = ? and fence = ? and',
    to: 'where id = ? and fence >= ? and',
    test: jobs,
  },
  {
    name: 'forecast-of-another-seller',
    description: 'A seller sees the forecast of the sales of another one.',
    file: `${folder}/usecases/total-demand-forecast.ts`,
    from: '{ ...visible, categoryIds }',
    to: '{ sellerId, categoryIds }',
    test: total,
  },
  {
    name: 'demo-sales-again',
    description: 'The past of a demo shop is recorded on each day.',
    file: `${folder}/usecases/record-demo-sales.ts`,
    from: 'if (await hasDemoSales(em)) return 0;',
    to: '',
    test: demoSales,
  },
];
