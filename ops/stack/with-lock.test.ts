import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './with-lock.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-withLock-'));
  file = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

/** Another process that holds the lock until it is killed. */
async function holder() {
  const hold = `
    const { withLock } = await import('${import.meta.dirname}/with-lock.ts');
    await withLock('${file}', () => { console.info('held'); return new Promise(() => {}); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', hold]);
  await once(child.stdout, 'data');
  return child;
}

describe('withLock', () => {
  it('lets one run after the other, whatever the first came to', async () => {
    const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const said: string[] = [];
    const first = withLock(file, async () => {
      begun.resolve();
      await end.promise;
      said.push('first');
      throw new Error('Broken.');
    });
    await begun.promise;
    const others = ['second', 'third'].map((name) => withLock(file, async () => said.push(name)));
    end.resolve();
    await expect(first).rejects.toThrow('Broken.');
    await Promise.all(others);
    expect(said[0]).toBe('first');
    expect(said.toSorted()).toEqual(['first', 'second', 'third']);
  });

  it('waits for another process, and goes on when that is killed', async () => {
    const other = await holder();
    const said: string[] = [];
    const mine = withLock(file, async () => said.push('mine'));
    // As much as mine would need, were the lock free.
    await withLock(`${file}-of-nobody`, async () => said.push('free'));
    other.kill('SIGKILL');
    await mine;
    expect(said).toEqual(['free', 'mine']);
  });
});
