import type { EntityManager } from '@mikro-orm/postgresql';
import type { Sql } from '../persistence/list-order.ts';
import type { Question } from './questions.ts';

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
};

/** What the steps of a question read. */
export type Cost = {
  /** Blocks of 8 KB, from memory or from disk. */
  readonly blocks: number;
  /** The tables that were read from end to end. */
  readonly scanned: readonly string[];
};

/** Runs a question as its reader does, and returns what PostgreSQL has read for it. */
export async function costOf(em: EntityManager, { steps, full }: Question): Promise<Cost> {
  const [first, second] = steps;
  const cost = await explain(em, first);
  const [answer] = await em.execute<{ found?: number }[]>(first[0], [...first[1]]);
  if (!second || (answer?.found ?? 0) < full) return cost;
  const more = await explain(em, second);
  return { blocks: cost.blocks + more.blocks, scanned: [...cost.scanned, ...more.scanned] };
}

async function explain(em: EntityManager, [sql, values]: Sql): Promise<Cost> {
  const statement = `explain (analyze, buffers, format json) ${sql}`;
  // The first run of a connection reads the catalogue of PostgreSQL as well.
  await em.execute(statement, [...values]);
  const [row] = await em.execute<[{ 'QUERY PLAN': [{ Plan: Node }] }]>(statement, [...values]);
  const plan = row['QUERY PLAN'][0].Plan;
  const blocks = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
  return { blocks, scanned: scannedIn(plan) };
}

function scannedIn({ 'Node Type': type, 'Relation Name': table, Plans = [] }: Node): string[] {
  const own = type === 'Seq Scan' && table ? [table] : [];
  return [...own, ...Plans.flatMap(scannedIn)];
}
