import { rm } from 'node:fs/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { database } from '@souk/inventory/src/persistence/database.ts';
import { catalogueSql } from '@souk/inventory/src/testing/catalogue-sql.ts';
import { costOf } from '@souk/inventory/src/testing/cost-of.ts';
import { questions } from '@souk/inventory/src/testing/questions.ts';
import { createDatabases } from '@souk/ops/system/databases';
import { startPostgres } from '@souk/ops/system/postgres';
import { secretsIn } from '@souk/ops/system/secrets';
import { databaseNames } from '@souk/ops/system/subgraphs';
import { temporaryFolder } from '@souk/ops/system/temporary-folder';
import { newLogger } from '@souk/platform/runtime/logger';
import { openDatabase } from '@souk/platform/service/database';

/** A question to the catalogue, and the blocks that it reads at each size. */
export type CatalogueCost = {
  readonly name: string;
  readonly budget: number;
  readonly blocks: readonly number[];
};

/** Reads how many blocks each question costs in catalogues of these sizes, each in a new PostgreSQL. */
export async function measureCatalogue(sizes: readonly number[]): Promise<CatalogueCost[]> {
  const costs = new Map(questions.map(({ name }) => [name, [] as number[]]));
  for (const products of sizes) {
    await withCatalogue(products, async (orm) => {
      const em = orm.em.fork();
      for (const question of questions) {
        costs.get(question.name)?.push((await costOf(em, question)).blocks);
      }
    });
  }
  return questions.map(({ name, budget }) => ({ name, budget, blocks: costs.get(name) ?? [] }));
}

/** A line of the table that the benchmark prints. */
export function costLine({ name, budget, blocks }: CatalogueCost): string {
  const cells = blocks.map((count) => String(count).padStart(7)).join('');
  const verdict = blocks.every((count) => count <= budget) ? '' : '  above its budget';
  return `${name.padEnd(42)}${cells}${String(budget).padStart(9)}${verdict}`;
}

async function withCatalogue(products: number, run: (orm: MikroORM) => Promise<void>) {
  const folder = await temporaryFolder();
  const secrets = await secretsIn(folder);
  const settings = { durable: false, onStarting: () => {} };
  const cluster = await startPostgres(folder, secrets.postgres, settings);
  try {
    await createDatabases(cluster.url, secrets.databases);
    const url = new URL(cluster.url);
    url.pathname = databaseNames.inventory;
    const opened = await openDatabase('inventory', database, url.href, newLogger('bench', 'fatal'));
    await fill(opened.background, products);
    await run(opened.background);
    await opened.close();
  } finally {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(orm: MikroORM, products: number): Promise<void> {
  const [vacuum, ...statements] = [...catalogueSql(products)].reverse();
  // In one transaction, as its first statement is a setting of the connection.
  await orm.em.fork().transactional(async (em) => {
    for (const statement of statements.reverse()) await em.execute(statement);
  });
  // Until it has seen all rows: a transaction of PostgreSQL's own may still hold older ones.
  do await orm.em.fork().execute(vacuum ?? '');
  while (!(await isVacuumed(orm)));
}

async function isVacuumed(orm: MikroORM): Promise<boolean> {
  const [listings] = await orm.em
    .fork()
    .execute<[{ all: boolean }]>(
      `select relallvisible >= relpages as all from pg_class where relname = 'listings'`,
    );
  return listings.all;
}
