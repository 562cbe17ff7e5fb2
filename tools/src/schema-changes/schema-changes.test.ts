import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { baseOf } from './base.ts';
import { report } from './report.ts';
import { schemaChanges } from './schema-changes.ts';

const before = buildSchema(`
  enum Status { NEW PAID }
  type Order { id: ID!, number: String, note: String }
  type Query { order(id: ID!): Order, status: Status }
`);
const after = buildSchema(`
  enum Status { NEW PAID SHIPPED }
  type Order { id: ID!, number: String @deprecated(reason: "Use id."), gift: Gift }
  type Gift { note: String }
  type Query { order(id: ID!, key: String): Order, status: Status }
`);
const removed = 'Order.note was removed.';

describe('the changes of a schema', () => {
  it('are sorted by their effect on clients', () => {
    const { breaking, dangerous, safe } = schemaChanges(before, after);
    expect(breaking).toEqual([removed]);
    expect(dangerous.join('\n')).toMatch(/SHIPPED was added to enum type Status/);
    expect(dangerous.join('\n')).toMatch(/optional arg key on Query.order was added/);
    expect(dangerous).toHaveLength(2);
    expect([...safe].sort()).toEqual([
      'Gift was added.',
      'Order.gift was added.',
      'Order.number was deprecated: Use id.',
    ]);
  });

  it('are refused when they are breaking and not accepted', () => {
    const changes = schemaChanges(before, after);
    expect(report(changes, []).refused).toEqual([removed]);
    const accepted = report(changes, [{ change: removed, why: 'nobody reads it' }]);
    expect(accepted.refused).toEqual([]);
    expect(accepted.lines).toContain(`  ${removed} (accepted: nobody reads it)`);
  });
});

describe('the earlier schema of a comparison', () => {
  const file = 'schema/graph.graphql';
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'souk-schema-'));
    mkdirSync(join(root, 'schema'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
  function commit(text: string): void {
    writeFileSync(join(root, file), text);
    git('add', '-A');
    git('commit', '-qm', text);
  }

  it('is missing without git, for a reason that is reported', () => {
    expect(baseOf(root, file, 'one')).toEqual({ missing: expect.stringContaining('no commit') });
  });

  it('is missing when there is only one commit, as in a shallow clone', () => {
    git('init', '-q');
    commit('one');
    expect(baseOf(root, file, 'one')).toEqual({ missing: expect.stringContaining('clone') });
  });

  it('is that of the last commit, of the one before it on a clean tree, or of a named one', () => {
    git('init', '-q');
    for (const text of ['one', 'two', 'three']) commit(text);
    expect(baseOf(root, file, 'four')).toEqual({ revision: 'HEAD', text: 'three' });
    expect(baseOf(root, file, 'three')).toEqual({ revision: 'HEAD~1', text: 'two' });
    expect(baseOf(root, file, 'three', 'HEAD~2')).toEqual({ revision: 'HEAD~2', text: 'one' });
    expect(() => baseOf(root, file, 'three', 'nowhere')).toThrow('fetch that commit');
  });
});
