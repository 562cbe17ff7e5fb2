import { type Check, type Finding, findingsMax } from '../check.ts';
import type { Row } from '../databases.ts';
import { mergeSorted } from '../merge-sorted.ts';
import { comparePartners, type Difference, type Partners } from './compare-partners.ts';
import { readPartners } from './read-partners.ts';

/** Compares each order with its payment, reservation and delivery, in one pass over all databases. */
export const partners: Check = {
  invariant: 'payment, reservation and delivery fit the order',
  isFinal: false,
  isSequential: true,
  find: async ({ databases }, keys) => {
    const found: Finding[] = [];
    await mergeSorted(readPartners(databases, keys), (key, rows) => {
      for (const difference of comparePartners(rows)) found.push(findingOf(key, rows, difference));
      return found.length < findingsMax;
    });
    return found;
  },
};

function findingOf(key: string, rows: Partners, { partner, what }: Difference): Finding {
  const { order } = rows;
  return {
    key,
    what,
    row: {
      ...(order ? { order: order.number, ...partOf(order, partner) } : { orderId: key }),
      ...(partner !== 'known' && { [partner]: rows[partner] && partOf(rows[partner], partner) }),
    },
  };
}

/** The columns that a reader of the report compares. */
const columns: Readonly<Record<Difference['partner'], readonly string[]>> = {
  payment: [
    ...['id', 'status', 'buyer', 'amount', 'currency', 'refunded', 'refundNoted'],
    ...['refundedUnits', 'refunds'],
  ],
  reservation: ['id', 'status', 'buyer', 'lines'],
  delivery: ['id', 'status', 'buyer', 'address', 'slot', 'wishedAt', 'tracking', 'sellers'],
  known: ['status'],
};

function partOf(row: Row, partner: Difference['partner']): Row {
  return Object.fromEntries(
    columns[partner].flatMap((name) => (name in row ? [[name, row[name]]] : [])),
  );
}
