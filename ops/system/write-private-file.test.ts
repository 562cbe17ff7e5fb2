import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningSystem, writeRunning } from './running.ts';
import { secretsIn } from './secrets.ts';
import { writePrivateFile } from './write-private-file.ts';

const running: RunningSystem = {
  ...{ mode: 'embedded', gatewayUrl: 'http://localhost:8000', issuer: 'http://localhost:8180' },
  ...{ busUrl: 'postgres://souk:pa55@127.0.0.1/bus', databases: {}, services: {} },
  ...{ management: {}, pids: { launcher: process.pid } },
};

let folder: string;
let file: string;
let mask: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-private-'));
  file = join(folder, 'secrets.json');
  // Nothing but the code itself protects the file.
  mask = process.umask(0o000);
});
afterEach(async () => {
  process.umask(mask);
  await rm(folder, { recursive: true });
});

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('a private file', () => {
  it('is for its owner alone, under any umask', async () => {
    for (const [index, other] of [0o000, 0o022, 0o077].entries()) {
      process.umask(other);
      const path = `${file}${index}`;
      await writePrivateFile(path, { a: 1 });
      expect(await modeOf(path)).toBe('600');
    }
  });

  it('replaces one that others could read', async () => {
    await writeFile(file, 'earlier');
    await chmod(file, 0o666);
    await writePrivateFile(file, { a: 1 });
    expect(await modeOf(file)).toBe('600');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ a: 1 });
  });

  it('does not take the mode of a draft that a killed process has left', async () => {
    await writeFile(`${file}.draft`, 'half of');
    await chmod(`${file}.draft`, 0o666);
    await writePrivateFile(file, { a: 1 });
    expect(await modeOf(file)).toBe('600');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ a: 1 });
  });

  it('is what secrets.json and running.json are', async () => {
    await secretsIn(folder);
    await writeRunning(folder, running);
    expect(await modeOf(file)).toBe('600');
    expect(await modeOf(join(folder, 'running.json'))).toBe('600');
  });
});
