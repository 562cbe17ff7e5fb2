import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Migration } from '@mikro-orm/migrations';
import { currentMigrations, migrationHashes } from './current-migrations.ts';
import { createdAtStart, statementsOf } from './migration-statements.ts';

const root = join(import.meta.dirname, '../../..');

function migration(name: string, ...statements: string[]) {
  const Named = class extends Migration {
    override up(): void {
      for (const statement of statements) this.addSql(statement);
    }
  };
  return Object.defineProperty(Named, 'name', { value: name });
}
const hashOf = async (...statements: string[]) => {
  const migrationsList = [migration('A', ...statements)];
  return migrationHashes(await statementsOf({ migrations: { migrationsList } })).A;
};

describe('the migrations of the repository', () => {
  it('are those of each subgraph, of the gateway, the broker and the provider', async () => {
    const found = await currentMigrations(root);
    const services = readdirSync(join(root, 'subgraphs'));
    expect(Object.keys(found)).toEqual([...services, 'gateway', 'bus', 'identity']);
    for (const service of services) {
      const folder = join(root, 'subgraphs', service, 'src/persistence/migrations');
      const own = readdirSync(folder).filter((file) => /^\d{4}-[^.]+\.ts$/.test(file));
      // Each has outbox and inbox, stored responses, text folding and copies of settings beside its own.
      expect(Object.keys(found[service] ?? {})).toHaveLength(4 + own.length);
    }
    expect(Object.keys(found.gateway ?? {})).toEqual(['step 0', 'step 1', 'step 2', 'step 3']);
    expect(Object.keys(found.bus ?? {})).toContain('table records');
    expect(Object.keys(found.identity ?? {})).toContain('table people');
  });

  it('are in no other file of SQL', () => {
    const files = globSync('{platform,auth,gateway,subgraphs}/**/*.sql', {
      cwd: root,
      exclude: (path) => path.endsWith('node_modules'),
    });
    expect(files.sort()).toEqual(Object.values(createdAtStart).sort());
  });
});

describe('the hash of a migration', () => {
  it('changes with its statements and their order, and not between two runs', async () => {
    const [hash, again] = [
      await hashOf('select 1', 'select 2'),
      await hashOf('select 1', 'select 2'),
    ];
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(again).toBe(hash);
    expect(await hashOf('select 2', 'select 1')).not.toBe(hash);
    expect(await hashOf('select 1', 'select 3')).not.toBe(hash);
  });
});
