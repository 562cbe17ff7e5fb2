import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone } from './alone.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-alone-'));
  file = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true }));

/** Another process that holds the lock until it is killed. */
async function holder() {
  const hold = `
    const { alone } = await import('${import.meta.dirname}/alone.ts');
    await alone('${file}', () => { console.info('held'); return new Promise(() => {}); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', hold]);
  await once(child.stdout, 'data');
  return child;
}

describe('alone', () => {
  it('lets one run after the other, whatever the first came to', async () => {
    const [begun, end] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const said: string[] = [];
    const first = alone(file, async () => {
      begun.resolve();
      await end.promise;
      said.push('first');
      throw new Error('Broken.');
    });
    await begun.promise;
    const others = ['second', 'third'].map((name) => alone(file, async () => said.push(name)));
    end.resolve();
    await expect(first).rejects.toThrow('Broken.');
    await Promise.all(others);
    expect(said[0]).toBe('first');
    expect(said.toSorted()).toEqual(['first', 'second', 'third']);
  });

  it('waits for another process, and goes on when that is killed', async () => {
    const other = await holder();
    const said: string[] = [];
    const mine = alone(file, async () => said.push('mine'));
    // As much as mine would need, were the lock free.
    await alone(`${file}-of-nobody`, async () => said.push('free'));
    other.kill('SIGKILL');
    await mine;
    expect(said).toEqual(['free', 'mine']);
  });
});
