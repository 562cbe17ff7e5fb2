import type { TestedMutant } from './tested-mutant.ts';

const billing = 'subgraphs/billing/src';
const orders = 'subgraphs/orders/src';
const inventory = 'subgraphs/inventory/src';
const units = { test: `${billing}/usecases/refund-lines.db.test.ts` };
const retried = { test: `${billing}/usecases/retry-refund.db.test.ts` };
const followed = { test: `${orders}/usecases/follow-refunds.db.test.ts` };

/** Faults in refunds of units, in attempts to pay them to a card, and in what orders know of them. */
export const refundMutants: readonly TestedMutant[] = [
  {
    name: 'refund-units-unbounded',
    description: 'More units are refunded than are left.',
    file: `${billing}/domain/refund-lines.ts`,
    from: 'if (quantity > line.left) throw new TooManyUnits(lines);',
    to: '',
    ...units,
  },
  {
    name: 'refund-units-cancelled-again',
    description: 'A cancellation refunds units that an operator has refunded.',
    file: `${billing}/usecases/refund-parcel.ts`,
    from: 'own && cancelled ? unitsLeft(own, cancelled) : null',
    to: 'null',
    ...units,
  },
  {
    name: 'refund-lines-unguarded',
    description: 'The database takes more refunded units than were bought.',
    file: `${billing}/persistence/migrations/refund-guards.ts`,
    from: 'where given.units > coalesce(bought.quantity, 0)\n      or',
    to: 'where',
    ...units,
  },
  {
    name: 'refund-retried-unfailed',
    description: 'A refund that is on its way, or done, is paid again.',
    file: `${billing}/usecases/retry-refund.ts`,
    from: "if (!last || status !== 'FAILED') throw",
    to: 'if (!last) throw',
    ...retried,
  },
  {
    name: 'refund-into-closed-account',
    description: 'A refund is paid into a closed account.',
    file: `${billing}/usecases/retry-refund.ts`,
    from: "if (account.status === 'CLOSED') throw",
    to: 'if (account.balance < 0) throw',
    ...retried,
  },
  {
    name: 'refund-report-late',
    description: 'An earlier report of a refund replaces a later one.',
    file: `${orders}/domain/order-refund.ts`,
    from: 'if (!isLater(report, known)) return null;',
    to: '',
    ...followed,
  },
  {
    name: 'refund-of-other-seller',
    description: 'One of several sellers sees the refunds of the others.',
    file: `${orders}/domain/visible-parcels.ts`,
    from: 'return order.refunds.filter(({ parcelId }) => parcelId !== null && own.has(parcelId));',
    to: 'return own.size < 0 ? [] : order.refunds;',
    ...followed,
  },
  {
    name: 'shipped-order-consumed-twice',
    description: 'The record of a shipped order removes stock that is shipped by parcels.',
    file: `${inventory}/events/on-order-shipped.ts`,
    from: '.filter(({ data }) => data.parcelIds === undefined)',
    to: '.filter(() => true)',
    test: `${inventory}/usecases/ship-stock.db.test.ts`,
  },
];
