import { setTimeout as sleep } from 'node:timers/promises';
import type { System } from '@souk/ops/system/start-system';
import { withClient } from '@souk/ops/system/with-client';

/** How the orders of a load ended. */
export type Outcomes = {
  /** How many have each final status. */
  readonly byStatus: ReadonlyMap<string, number>;
  /** Milliseconds from NEW to CONFIRMED. */
  readonly confirmedMs: readonly number[];
  /** Milliseconds from the first NEW to the last change. */
  readonly spanMs: number;
};

const pollMs = 500;
const endWithinMs = 300_000;

const query = `
  select o.status, (extract(epoch from last.at - first.at) * 1000)::float as ms,
    extract(epoch from first.at)::float * 1000 as "firstMs",
    extract(epoch from last.at)::float * 1000 as "lastMs"
  from orders o
  join order_events first on first.order_id = o.id and first.seq = 1
  left join order_events last on last.order_id = o.id and last.status = 'CONFIRMED'
  where o.id = any ($1::uuid[])`;

type Row = {
  readonly status: string;
  readonly ms: number | null;
  readonly firstMs: number;
  readonly lastMs: number | null;
};

/**
 * Waits until all these orders have ended, and reads how. It asks the database once in a while, so that it does not
 * load the shop. Throws when an order is missing, or does not end within five minutes.
 */
export async function outcomesOf({ running }: System, ids: readonly string[]): Promise<Outcomes> {
  const until = performance.now() + endWithinMs;
  for (;;) {
    const rows = await withClient(running.databases.orders ?? '', async (client) => {
      return (await client.query<Row>(query, [ids])).rows;
    });
    if (rows.length !== ids.length)
      throw new Error(`${ids.length - rows.length} of ${ids.length} accepted orders are missing.`);
    const open = rows.filter(({ status }) => !/CONFIRMED|FAILED|CANCELLED/.test(status));
    if (open.length === 0) return summed(rows);
    if (performance.now() > until) throw new Error(`${open.length} orders do not end.`);
    await sleep(pollMs);
  }
}

function summed(rows: readonly Row[]): Outcomes {
  const byStatus = new Map<string, number>();
  for (const { status } of rows) byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  const ends = rows.map(({ lastMs, firstMs }) => lastMs ?? firstMs);
  return {
    byStatus,
    confirmedMs: rows.flatMap(({ ms }) => (ms === null ? [] : [ms])),
    spanMs: Math.max(...ends) - Math.min(...rows.map(({ firstMs }) => firstMs)),
  };
}
