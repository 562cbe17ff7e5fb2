import { hash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../system/cannot-start.ts';
import { ensureDownloaded } from './cache.ts';

let root: string;
let folder: string;
let list: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'souk-cache-'));
  folder = join(root, 'cache');
  list = join(root, 'list');
  await writeFile(list, `${hash('sha256', 'a jar')}  kafka/a.jar\n`);
});
afterEach(() => rm(root, { recursive: true }));

/** Returns a fetch that writes a jar with this content and counts its calls. */
function fetching(content: string) {
  const fetch = async (out: string) => {
    fetch.times += 1;
    await mkdir(join(out, 'kafka'), { recursive: true });
    await writeFile(join(out, 'kafka/a.jar'), content);
  };
  fetch.times = 0;
  return fetch;
}

const folders = async () => (await readdir(folder)).filter((name) => name !== 'lock');

describe('the cache of the stack', () => {
  it('is filled once, even by two at the same time', async () => {
    const fetch = fetching('a jar');
    const two = [1, 2].map(() => ensureDownloaded({ folder, list, fetch }));
    const [first, second] = await Promise.all(two);
    expect(first).toBe(second);
    expect(await ensureDownloaded({ folder, list, fetch })).toBe(first);
    expect(fetch.times).toBe(1);
  });

  it('rejects a file with another checksum, and keeps nothing of the download', async () => {
    const filled = ensureDownloaded({ folder, list, fetch: fetching('another jar') });
    await expect(filled).rejects.toThrow(/a\.jar has the checksum .* instead of/);
    expect(await folders()).toEqual([]);
  });

  it('keeps nothing of a download that failed or was killed', async () => {
    await mkdir(join(folder, 'unfinished-download'), { recursive: true });
    const broken = async (out: string) => {
      await fetching('a jar')(out);
      throw new CannotStart('Connection lost.');
    };
    await expect(ensureDownloaded({ folder, list, fetch: broken })).rejects.toThrow(
      'Connection lost.',
    );
    expect(await folders()).toEqual([]);
    await ensureDownloaded({ folder, list, fetch: fetching('a jar') });
    expect(await folders()).toHaveLength(1);
  });

  it('is not used after a file was changed or deleted', async () => {
    const fetch = fetching('a jar');
    const complete = await ensureDownloaded({ folder, list, fetch });
    await writeFile(join(complete, 'kafka/a.jar'), 'changed');
    await expect(ensureDownloaded({ folder, list, fetch })).rejects.toBeInstanceOf(CannotStart);
    await rm(join(complete, 'kafka/a.jar'));
    await expect(ensureDownloaded({ folder, list, fetch })).rejects.toThrow(
      /a\.jar is missing: delete .* and start again/,
    );
  });

  it('has a folder for each version of the list', async () => {
    const fetch = fetching('a jar');
    const first = await ensureDownloaded({ folder, list, fetch });
    await writeFile(list, `${hash('sha256', 'a jar')}  kafka/a.jar\n\n`);
    expect(await ensureDownloaded({ folder, list, fetch })).not.toBe(first);
  });
});
