import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { urlOf } from '@souk/platform/testing/postgres';
import { together } from '@souk/platform/testing/together';
import { databasePictureStore } from '../pictures/database-picture-store.ts';
import { pictureReader } from '../pictures/picture-reader.ts';
import type { PictureStore } from '../pictures/picture-store.ts';
import { storesOf } from '../pictures/picture-store.ts';
import { ann, type InventoryHarness, inventoryHarness, sam, sue } from '../testing/harness.ts';
import { fileOf } from '../testing/sample-pictures.ts';
import { sweepPictures } from './sweep-pictures.ts';
import { uploadPicture } from './upload-picture.ts';

let inventory: InventoryHarness;
beforeEach(async () => {
  inventory = await inventoryHarness();
});

const pictures = () =>
  inventory.run('select status, uses, width, height from pictures order by created_at');
const uploads = () => inventory.run('select owner_id as owner from picture_uploads order by 1');
/** How many files there are, and how many of them are what their variant says. */
const files = async () => {
  const [row] = await inventory.run(`select count(*)::int as all,
    count(*) filter (where encode(sha256(content), 'hex') = sha256)::int as right
    from picture_files join picture_variants using (picture_id, width)`);
  return row;
};
/** A store whose first `put` fails once it has stored everything, or before. */
function failing(when: 'before' | 'after') {
  const store = databasePictureStore(inventory.orm);
  let failures = 1;
  const fail = () => {
    failures -= 1;
    if (failures >= 0) throw new Error('The store is gone.');
  };
  const put: PictureStore['put'] = async (...args) => {
    if (when === 'before') fail();
    await store.put(...args);
    if (when === 'after') fail();
  };
  return storesOf({ ...store, put });
}

describe('uploading a picture', () => {
  it('stores it in all widths, for the one who has uploaded it', async () => {
    const { picture, replayed } = await inventory.upload();
    expect(replayed).toBe(false);
    expect(picture).toMatchObject({ width: 500, height: 250, status: 'STAGED' });
    expect(picture.variants.map(({ width }) => width)).toEqual([160, 480, 500]);
    expect(await pictures()).toEqual([{ status: 'STAGED', uses: 0, width: 500, height: 250 }]);
    expect(await files()).toEqual({ all: 3, right: 3 });
    expect(await uploads()).toEqual([{ owner: 'sam' }]);
  });

  it('is refused for a file that is no picture, and without the scope, and leaves nothing', async () => {
    const { transact } = inventory;
    const stores = storesOf(databasePictureStore(inventory.orm));
    const ports = { transact, stores, readPicture: pictureReader() };
    const text = fileOf(Buffer.from('not a picture'));
    await expect(uploadPicture(ports, sam, text)).rejects.toMatchObject({
      code: 'UNSUPPORTED_FORMAT',
    });
    await expect(inventory.upload(ann)).rejects.toThrow('You do not have permission to do this.');
    expect(await pictures()).toEqual([]);
    expect(await uploads()).toEqual([]);
  });

  it('gives the same picture when it is repeated, also by another seller', async () => {
    const first = await inventory.upload();
    const again = await inventory.upload();
    expect(again).toEqual({ ...first, replayed: true });
    expect((await inventory.upload(sue)).picture.id).toBe(first.picture.id);
    expect(await pictures()).toHaveLength(1);
    expect(await files()).toEqual({ all: 3, right: 3 });
    expect(await uploads()).toEqual([{ owner: 'sam' }, { owner: 'sue' }]);
  });

  it('does not decode a file that is stored', async () => {
    await inventory.upload();
    const readPicture = () => Promise.reject(new Error('It was decoded again.'));
    expect((await inventory.upload(sue, '#c60', { readPicture })).replayed).toBe(true);
  });

  it('makes one picture when five upload the same file at once', async () => {
    const transact = together(inventory.transact, 5);
    const asked = [sam, sue, sam, sue, sam].map((who) =>
      inventory.upload(who, '#c60', { transact }),
    );
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ picture }) => picture.id)).size).toBe(1);
    expect(await pictures()).toHaveLength(1);
    expect(await files()).toEqual({ all: 3, right: 3 });
    expect(await uploads()).toEqual([{ owner: 'sam' }, { owner: 'sue' }]);
  });

  it.each(['before', 'after'] as const)(
    'that fails %s its files are stored is completed by the next one',
    async (when) => {
      const stores = failing(when);
      await expect(inventory.upload(sam, '#c60', { stores })).rejects.toThrow('The store is gone.');
      expect(await pictures()).toMatchObject([{ status: 'STORING' }]);
      expect(await uploads()).toEqual([]);
      const { picture } = await inventory.upload(sam, '#c60', { stores });
      expect(picture).toMatchObject({ status: 'STAGED' });
      expect(await pictures()).toHaveLength(1);
      expect(await files()).toEqual({ all: 3, right: 3 });
    },
  );

  it('stores the files again of a picture that is being deleted', async () => {
    const { picture } = await inventory.upload();
    const store = databasePictureStore(inventory.orm);
    await inventory.run(`update pictures set status_at = now() - interval '25 hours'`);
    const broken = { ...store, delete: () => Promise.reject(new Error('The store is gone.')) };
    const ports = { transact: inventory.transact, stores: storesOf(broken) };
    await expect(sweepPictures(ports)).rejects.toThrow('The store is gone.');
    expect(await pictures()).toMatchObject([{ status: 'DELETING' }]);
    expect((await inventory.upload()).picture.id).toBe(picture.id);
    expect(await sweepPictures({ ...ports, stores: storesOf(store) })).toBe(0);
    expect(await files()).toEqual({ all: 3, right: 3 });
  });
});

describe('an upload whose process is killed before it is complete', () => {
  /** Kills it at a crash point, which it reaches once. */
  async function killed(point: string) {
    const script = `${import.meta.dirname}/../testing/upload-process.ts`;
    const env = { CRASH_AT: `inventory/${point}` };
    const [, signal] = await once(
      spawn(process.execPath, [script, urlOf(inventory.orm)], { env }),
      'exit',
    );
    return signal;
  }
  const sweep = () => {
    const stores = storesOf(databasePictureStore(inventory.orm));
    return sweepPictures({ transact: inventory.transact, stores });
  };

  it('leaves no picture that can be used, and the next upload completes it', async () => {
    expect(await killed('pictures/stored#1')).toBe('SIGKILL');
    expect(await pictures()).toMatchObject([{ status: 'STORING' }]);
    expect(await uploads()).toEqual([]);
    expect((await inventory.upload()).picture).toMatchObject({ status: 'STAGED' });
    expect(await pictures()).toHaveLength(1);
    expect(await files()).toEqual({ all: 3, right: 3 });
  });

  it('is swept after an hour, with its files', async () => {
    expect(await killed('pictures/stored#1')).toBe('SIGKILL');
    expect(await files()).toMatchObject({ all: 3 });
    await inventory.run(`update pictures set status_at = now() - interval '61 minutes'`);
    expect(await sweep()).toBe(1);
    expect(await pictures()).toEqual([]);
    expect(await files()).toMatchObject({ all: 0 });
  });

  it('is swept after a day when it was complete, and never attached', async () => {
    expect(await killed('work/committed#3')).toBe('SIGKILL');
    expect(await pictures()).toMatchObject([{ status: 'STAGED' }]);
    await inventory.run(`update pictures set status_at = now() - interval '25 hours'`);
    expect(await sweep()).toBe(1);
    expect(await files()).toMatchObject({ all: 0 });
  });
});
