import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { swapFolder, undoSwap } from './swap-folder.ts';

let parent: string;
let folder: string;

/** Creates a folder with one file, which says whose it is. */
async function fill(name: string, text: string): Promise<string> {
  await mkdir(join(parent, name));
  await writeFile(join(parent, name, 'file'), text);
  return join(parent, name);
}
const content = () => readFile(join(folder, 'file'), 'utf8');

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'souk-swap-'));
  folder = join(parent, 'state');
});
afterEach(() => rm(parent, { recursive: true }));

describe('a folder', () => {
  it('takes the place of another one, which is deleted', async () => {
    await fill('state', 'old');
    await swapFolder(await fill('draft', 'new'), folder);
    expect(await content()).toBe('new');
    expect(await readdir(parent)).toEqual(['state']);
  });

  it('takes the place of none', async () => {
    await swapFolder(await fill('draft', 'new'), folder);
    expect(await readdir(parent)).toEqual(['state']);
  });

  it('comes back when it was moved away and the other one never came', async () => {
    await fill('state.replaced', 'old');
    await undoSwap(folder);
    expect(await content()).toBe('old');
    expect(await readdir(parent)).toEqual(['state']);
  });

  it('comes back in place of an empty one', async () => {
    await fill('state.replaced', 'old');
    await mkdir(folder);
    await undoSwap(folder);
    expect(await content()).toBe('old');
    expect(await readdir(parent)).toEqual(['state']);
  });

  it('is deleted when the other one had come', async () => {
    await fill('state.replaced', 'old');
    await fill('state', 'new');
    await undoSwap(folder);
    expect(await content()).toBe('new');
    expect(await readdir(parent)).toEqual(['state']);
  });

  it('stays when the other one is missing', async () => {
    await fill('state', 'old');
    await expect(swapFolder(join(parent, 'draft'), folder)).rejects.toThrow(
      `${folder} can't be replaced: ENOENT`,
    );
    expect(await content()).toBe('old');
    expect(await readdir(parent)).toEqual(['state']);
  });
});
