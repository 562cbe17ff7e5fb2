import type { Finding } from './check.ts';
import type { Databases, Row } from './databases.ts';

/**
 * Formats findings, one line each. Only orders knows the numbers of orders, so rows of the other
 * services get them here: an operator searches by number.
 */
export async function textsOf(
  databases: Databases,
  findings: readonly Finding[],
): Promise<readonly string[]> {
  const ids = findings.flatMap(({ row }) => row.orderId ?? []);
  const known = await databases.query(
    'orders',
    'select id::text as id, number from orders where id::text = any ($1::text[])',
    [ids],
  );
  const numbers = new Map(known.map(({ id, number }) => [id, number]));
  return findings.map(({ what, row }) => `${what}: ${JSON.stringify(withNumber(row, numbers))}`);
}

function withNumber(row: Row, numbers: ReadonlyMap<unknown, unknown>): Row {
  const number = numbers.get(row.orderId);
  return number === undefined ? row : { order: number, ...row };
}
