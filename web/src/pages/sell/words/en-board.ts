import { plural } from '../../../words/plural.ts';

/** The texts of a seller's board in English. */
export const enBoard = {
  title: 'To do',
  toShip: 'Orders to ship',
  nothingToShip: 'Nothing waits for you.',
  runningOut: 'Running out',
  enough: 'Of everything on sale, six units or more are left.',
  toStock: 'Count the stock',
  drafts: 'Drafts',
  noDrafts: 'Everything that you have described is on sale, or archived.',
  allDrafts: (count: number) => plural('en', count, { one: '# draft', other: 'All # drafts' }),
  salesToday: 'Sales today',
  sold: (orders: number, units: number) =>
    `${plural('en', orders, { one: '# order', other: '# orders' })}, ${plural('en', units, { one: '# unit', other: '# units' })}`,
  payoutDue: 'Payout due',
  pending: 'Not due yet:',
  unknown: 'Not known at the moment.',
};
