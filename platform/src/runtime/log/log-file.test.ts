import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogDestination } from './log-destination.ts';
import { LogFile } from './log-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-log-'));
  path = join(folder, 'souk.log');
});
afterEach(() => rm(folder, { recursive: true }));

const limits = { filesMax: 4, bytesMax: 40_000 };

/** The files of the log, the oldest first, as the numbers after their names count backwards. */
async function files() {
  const names = (await readdir(folder)).sort().reverse();
  const read = names.map((name) => readFile(join(folder, name), 'utf8'));
  return { names, texts: await Promise.all(read) };
}

async function write(log: LogDestination, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1) log.write('orders', `${n} ${'x'.repeat(n % 50)}\n`);
  await log.close();
}

const numbersIn = (texts: string[]) =>
  texts
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => /^(\d+) (x*)$/.exec(line))
    .map((line) => ({
      n: Number(line?.[1]),
      isWhole: line?.[2]?.length === Number(line?.[1]) % 50,
    }));

describe('a log file', () => {
  it('rotates without a line that is lost or cut', async () => {
    await write(new LogDestination(new LogFile(path, limits)), 0, 800);
    const { names, texts } = await files();
    expect(names).toEqual(['souk.log.2', 'souk.log.1', 'souk.log']);
    const expected = Array.from({ length: 800 }, (_, n) => ({ n, isWhole: true }));
    expect(numbersIn(texts)).toEqual(expected);
    expect(texts.filter((text) => !text.endsWith('\n'))).toEqual([]);
  });

  it('keeps files and bytes under the limits in a burst, and the newest lines', async () => {
    const log = new LogDestination(new LogFile(path, limits));
    for (let from = 0; from < 20_000; from += 1_000) {
      await write(log, from, from + 1_000);
      const { names, texts } = await files();
      expect(names.length).toBeLessThanOrEqual(limits.filesMax);
      expect(texts.join('').length).toBeLessThanOrEqual(limits.bytesMax);
    }
    const numbers = numbersIn((await files()).texts);
    const first = numbers[0]?.n ?? 0;
    expect(numbers.length).toBeGreaterThan(700);
    expect(numbers).toEqual(numbers.map((_, index) => ({ n: first + index, isWhole: true })));
    expect(numbers.at(-1)?.n).toBe(19_999);
    expect(log.droppedLines('orders')).toBe(0);
  });

  it('goes on with the file of an earlier start', async () => {
    await write(new LogDestination(new LogFile(path, limits)), 0, 10);
    await write(new LogDestination(new LogFile(path, limits)), 10, 20);
    const { names, texts } = await files();
    expect(names).toEqual(['souk.log']);
    expect(numbersIn(texts).map(({ n }) => n)).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('removes what higher limits of an earlier start have left', async () => {
    for (const name of ['souk.log.1', 'souk.log.2', 'souk.log.7', 'souk.log.old', 'other.log.9']) {
      await writeFile(join(folder, name), 'x'.repeat(20_000));
    }
    await writeFile(path, 'x'.repeat(50_000));
    await write(new LogDestination(new LogFile(path, limits)), 0, 1);
    const names = await readdir(folder);
    expect(names.sort()).toEqual(['other.log.9', 'souk.log', 'souk.log.old']);
    expect((await stat(path)).size).toBeLessThan(100);
  });

  it('of one file begins anew', async () => {
    await write(new LogDestination(new LogFile(path, { filesMax: 1, bytesMax: 10_000 })), 0, 800);
    const { names, texts } = await files();
    expect(names).toEqual(['souk.log']);
    expect(texts.join('').length).toBeLessThanOrEqual(10_000);
    expect(numbersIn(texts).at(-1)).toEqual({ n: 799, isWhole: true });
  });

  it('is created again after somebody has deleted it', async () => {
    const log = new LogDestination(new LogFile(path, limits));
    await write(log, 0, 1);
    await rm(path);
    await write(log, 1, 2);
    expect(numbersIn((await files()).texts)).toEqual([{ n: 1, isWhole: true }]);
  });
});
