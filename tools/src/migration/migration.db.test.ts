import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
let copy: string;

// A copy of the files that the command reads and writes, with the installed packages and workspaces.
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'souk-migration-'));
  for (const path of ['package.json', 'biome.json', 'tools', 'subgraphs/orders']) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterEach(() => rmSync(copy, { recursive: true }));

function run(...args: string[]) {
  const command = join(copy, 'tools/migration.ts');
  return spawnSync(process.execPath, [command, ...args], { cwd: copy, encoding: 'utf8' });
}

const migrations = 'subgraphs/orders/src/persistence/migrations';
const before = readdirSync(join(root, migrations)).filter((name) => /^\d{4}-/.test(name)).length;
/** The number of the next migration, as file names have it. */
const next = String(before + 1).padStart(4, '0');

const persistence = (file: string) => join(copy, 'subgraphs/orders/src/persistence', file);

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(persistence(file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(persistence(file), text.replace(from, to));
}

describe('npm run migration', () => {
  it('writes, numbers, formats and registers what the mappings need', () => {
    edit(
      'order.schema.ts',
      'status: p.text()',
      'giftNote: p.text().nullable(),\n    status: p.text()',
    );
    const first = run('orders', 'gift-note');
    expect(first.stderr).toBe('');
    expect(first.stdout).toBe(
      `${migrations}/${next}-gift-note.ts\nsubgraphs/orders/src/persistence/database.ts\n`,
    );
    expect(
      readFileSync(persistence(`migrations/${next}-gift-note.ts`), 'utf8'),
    ).toBe(`import { Migration } from '@mikro-orm/migrations';

export class GiftNoteMigration extends Migration {
  override up(): void {
    this.addSql(\`alter table "orders" add "gift_note" text null;\`);
  }
}
`);
    const database = readFileSync(persistence('database.ts'), 'utf8');
    expect(database).toContain(
      `import { GiftNoteMigration } from './migrations/${next}-gift-note.ts';`,
    );
    expect(database).toMatch(
      /migrationsList: \[\s*OrdersMigration,[^\]]+GiftNoteMigration,?\s*\],/,
    );

    // The registered migration runs, and makes all that was missing.
    const second = run('orders', 'gift-wrap');
    expect(second.stderr).toContain('Nothing to change');
    expect(second.status).toBe(1);

    const third = run('orders', 'gift-note');
    expect(third.stderr).toContain(`orders has the migration ${next}-gift-note.ts`);
  });

  it.each([
    [['orderz', 'gift-note'], 'Unknown service "orderz". The services are orders.'],
    [['orders', 'GiftNote'], '"GiftNote" is not a name in kebab-case, such as "gift-note".'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = run(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(1);
  });

  it.each(['p.boolean()', 'p.text()'])(
    'refuses a new column that the rows cannot have: %s',
    (type) => {
      edit('order.schema.ts', 'status: p.text()', `giftWrap: ${type},\n    status: p.text()`);
      const { status, stderr } = run('orders', 'gift-wrap');
      expect(stderr).toContain('The new column gift_wrap is required');
      expect(status).toBe(1);
    },
  );

  it('accepts a required column with a default', () => {
    const column = 'giftWrap: p.boolean().default(false),\n    status: p.text()';
    edit('order.schema.ts', 'status: p.text()', column);
    expect(run('orders', 'gift-wrap').stderr).toBe('');
    const written = readFileSync(persistence(`migrations/${next}-gift-wrap.ts`), 'utf8');
    expect(written).toContain('add "gift_wrap" boolean not null default false');
  });

  it('writes nothing when it cannot register the migration', () => {
    const [list = ''] =
      /\[\s*OrdersMigration[^\]]*\]/.exec(readFileSync(persistence('database.ts'), 'utf8')) ?? [];
    edit('database.ts', `migrationsList: ${list}`, 'migrationsList: all');
    const exported = 'export const database';
    edit('database.ts', exported, `const all = ${list};\n${exported}`);
    edit(
      'order.schema.ts',
      'status: p.text()',
      'giftNote: p.text().nullable(),\n    status: p.text()',
    );
    expect(run('orders', 'gift-note').stderr).toContain('has no "migrationsList: [...]" to add to');
    expect(() => readFileSync(persistence(`migrations/${next}-gift-note.ts`))).toThrow('ENOENT');
  });
});
