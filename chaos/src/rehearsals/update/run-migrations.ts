import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inherited } from '@souk/ops/system/environment';
import { ownRoot } from '@souk/ops/system/host';
import type { System } from '@souk/ops/system/start-system';
import { type SubgraphName, subgraphs } from '@souk/ops/system/subgraphs';
import { withClient } from '@souk/ops/system/with-client';

/**
 * Runs the migrations of this code once, as a release does before it replaces processes. Returns those that were
 * new: `orders: RefundsMigration`. The gateway runs its own when it starts.
 */
export async function runMigrations(system: System): Promise<readonly string[]> {
  const ran: string[] = [];
  for (const name of subgraphs) {
    const before = await migrationsOf(system, name);
    await promisify(execFile)(process.execPath, [join(ownRoot, 'ops/migrate.ts'), name], {
      env: { ...inherited(), [`${name.toUpperCase()}_DATABASE_URL`]: databaseOf(system, name) },
    });
    const after = await migrationsOf(system, name);
    ran.push(...after.filter((each) => !before.includes(each)).map((each) => `${name}: ${each}`));
  }
  return ran;
}

const databaseOf = ({ running }: System, name: SubgraphName) => running.databases[name] ?? '';

async function migrationsOf(system: System, name: SubgraphName): Promise<readonly string[]> {
  const sql = 'select name from mikro_orm_migrations order by id';
  const { rows } = await withClient(databaseOf(system, name), (client) =>
    client.query<{ name: string }>(sql),
  );
  return rows.map((row) => row.name);
}
