import { databasePictureStore } from '../pictures/database-picture-store.ts';
import { storesOf } from '../pictures/picture-store.ts';
import { type InventoryHarness, inventoryHarness, sue } from '../testing/harness.ts';
import { sweepPictures } from './sweep-pictures.ts';

let inventory: InventoryHarness;
beforeEach(async () => {
  inventory = await inventoryHarness();
});

const stores = () => storesOf(databasePictureStore(inventory.orm));
const sweep = () => sweepPictures({ transact: inventory.transact, stores: stores() });
const count = async (table: string) => {
  const [row] = await inventory.run(`select count(*)::int as all from ${table}`);
  return (row as { all: number }).all;
};
/** Makes all pictures older, as if nothing had happened for this time. */
const age = (interval: string) =>
  inventory.run(`update pictures set status_at = now() - interval '${interval}'`);
const tables = ['pictures', 'picture_variants', 'picture_files', 'picture_uploads'];
const counts = () => Promise.all(tables.map(count));

describe('sweeping pictures', () => {
  it('deletes those that no product has had for a day, with all that belongs to them', async () => {
    await inventory.upload();
    await age('25 hours');
    expect(await sweep()).toBe(1);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it('leaves those that are younger, and those of a product', async () => {
    const { picture } = await inventory.upload();
    await inventory.upload(sue, '#036');
    await age('23 hours');
    expect(await sweep()).toBe(0);
    await inventory.offer(1, { pictures: [{ pictureId: picture.id, alt: 'Tea' }] });
    await age('25 hours');
    expect(await sweep()).toBe(1);
    expect(await counts()).toEqual([1, 3, 3, 1]);
  });

  it('deletes what an upload has left that ended in between', async () => {
    const store = databasePictureStore(inventory.orm);
    const put: typeof store.put = async (id, files) => {
      await store.put(id, files.slice(0, 1));
      throw new Error('The process has ended.');
    };
    const upload = inventory.upload(sue, '#036', { stores: storesOf({ ...store, put }) });
    await expect(upload).rejects.toThrow('The process has ended.');
    await age('59 minutes');
    expect(await sweep()).toBe(0);
    await age('61 minutes');
    expect(await sweep()).toBe(1);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it('changes nothing when it is repeated', async () => {
    await inventory.upload();
    await age('25 hours');
    await sweep();
    expect(await sweep()).toBe(0);
  });

  it('continues after a store that could not be reached', async () => {
    await inventory.upload();
    await age('25 hours');
    const broken = { ...stores().current, delete: () => Promise.reject(new Error('Gone.')) };
    const ports = { transact: inventory.transact, stores: storesOf(broken) };
    await expect(sweepPictures(ports)).rejects.toThrow('Gone.');
    expect(await count('picture_files')).toBe(3);
    expect(await sweep()).toBe(1);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });

  it('deletes each picture once when two processes sweep at once', async () => {
    for (const colour of ['#111', '#222', '#333', '#444']) await inventory.upload(sue, colour);
    await age('25 hours');
    const [one, two] = await Promise.all([sweep(), sweep()]);
    expect(one + two).toBe(4);
    expect(await counts()).toEqual([0, 0, 0, 0]);
  });
});
