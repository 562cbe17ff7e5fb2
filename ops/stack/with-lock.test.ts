import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './with-lock.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-lock-'));
  file = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

/** Starts another process that holds the lock until it is killed. */
async function startHolder() {
  const hold = `
    const { withLock } = await import('${import.meta.dirname}/with-lock.ts');
    await withLock('${file}', () => { console.info('held'); return new Promise(() => {}); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', hold]);
  await once(child.stdout, 'data');
  return child;
}

describe('withLock', () => {
  it('runs one after the other, even when the first fails', async () => {
    const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const ran: string[] = [];
    const first = withLock(file, async () => {
      begun.resolve();
      await end.promise;
      ran.push('first');
      throw new Error('Broken.');
    });
    await begun.promise;
    const others = ['second', 'third'].map((name) => withLock(file, async () => ran.push(name)));
    end.resolve();
    await expect(first).rejects.toThrow('Broken.');
    await Promise.all(others);
    expect(ran[0]).toBe('first');
    expect(ran.toSorted()).toEqual(['first', 'second', 'third']);
  });

  it('waits for another process, and goes on when that one is killed', async () => {
    const other = await startHolder();
    const ran: string[] = [];
    const mine = withLock(file, async () => ran.push('mine'));
    // Takes as long as `mine` would if the lock were free.
    await withLock(`${file}-that-is-free`, async () => ran.push('free'));
    other.kill('SIGKILL');
    await mine;
    expect(ran).toEqual(['free', 'mine']);
  });
});
