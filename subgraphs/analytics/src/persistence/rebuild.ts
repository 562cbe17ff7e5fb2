import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { measureNames, measuresBy, rollups } from './rollups.ts';

/** Keeps events from being recorded until the transaction ends, however long that takes; queries go on. */
export async function lockFacts(em: EntityManager): Promise<void> {
  await em.execute(`set local lock_timeout = 0`);
  await em.execute('lock table order_fact in exclusive mode');
}

/** Deletes what is known about these orders. */
export async function deleteFacts(em: EntityManager, orderIds: readonly string[]): Promise<void> {
  const ids = [JSON.stringify(orderIds)];
  const these = 'where order_id in (select jsonb_array_elements_text(?::jsonb))';
  await em.execute(`delete from line_fact ${these}`, ids);
  await em.execute(`delete from order_fact ${these}`, ids);
}

/** Computes all figures anew from the entries, whose days and hours become those of the zone. */
export async function rebuildFigures(em: EntityManager, zone: string): Promise<void> {
  await em.execute(
    `update line_fact set day = (at at time zone zone)::date, hour = date_trunc('hour', at, zone)
     from (select ?::text as zone) shop
     where day <> (at at time zone zone)::date or hour <> date_trunc('hour', at, zone)`,
    [zone],
  );
  const all = '(select 1 as sign, line_fact.* from line_fact) entry';
  for (const { table, keys } of rollups) {
    await em.execute(`delete from ${table}`);
    const columns = [...keys, ...measureNames].join(', ');
    await em.execute(`insert into ${table} (${columns}) ${measuresBy(keys, all)}`);
  }
  await em.execute('delete from customer');
  await em.execute(
    `insert into customer (seller_id, customer_id, first_at, orders)
     select owner, buyer_id, min(at), count(distinct order_id)
     from line_fact, lateral (select '' as owner union select seller_id) owners
     where sold and refund_id = '' group by 1, 2`,
  );
}

/** The SHA-256 of all figures. A row of zeros is none. */
export async function hashOfFigures(em: EntityManager): Promise<string> {
  const hash = createHash('sha256');
  for (const { table, keys } of rollups) {
    const isZero = measureNames.map((name) => `${name} = 0`).join(' and ');
    hash.update(await textOf(em, `select * from ${table} where not (${isZero})`, keys));
  }
  hash.update(await textOf(em, 'select * from customer', ['seller_id', 'customer_id']));
  return hash.digest('hex');
}

async function textOf(em: EntityManager, rows: string, keys: readonly string[]): Promise<string> {
  const [row] = await em.execute<{ text: string | null }[]>(
    `select md5(string_agg(r::text, E'\\n' order by ${keys.join(', ')})) as text from (${rows}) r`,
  );
  return row?.text ?? '';
}
