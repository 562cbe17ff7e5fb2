import { newId } from '@souk/platform/runtime/id';
import type { PictureFile, PictureStore } from './picture-store.ts';

/** What a store is tested with. */
export type StoreUnderTest = {
  readonly store: PictureStore;
  /** Adds what the store needs before it can have files of a picture in these widths. */
  readonly prepare: (pictureId: string, widths: readonly number[]) => Promise<void>;
};

/** The promises that each store of pictures keeps. */
export function testPictureStore(open: () => Promise<StoreUnderTest>): void {
  let tested: StoreUnderTest;
  let id: string;
  beforeAll(async () => {
    tested = await open();
  });
  beforeEach(async () => {
    id = newId();
    await tested.prepare(id, [160, 480]);
  });
  testFiles(() => ({ ...tested, id }));
}

function testFiles(current: () => StoreUnderTest & { readonly id: string }): void {
  /** All byte values, so that no text encoding goes unnoticed. */
  const content = Uint8Array.from({ length: 512 }, (_, at) => at % 256);
  const other = Uint8Array.from([0, 255, 10, 13]);
  const put = (...files: PictureFile[]) => current().store.put(current().id, files);
  const get = async (width: number) => {
    const file = await current().store.get(current().id, width);
    return file && [...file];
  };

  it('returns the bytes of a file as they were stored', async () => {
    await put({ width: 160, content }, { width: 480, content: other });
    expect(await get(160)).toEqual([...content]);
    expect(await get(480)).toEqual([...other]);
  });

  it('returns null for a file that does not exist', async () => {
    expect(await get(160)).toBeNull();
    await put({ width: 160, content });
    expect(await get(480)).toBeNull();
    expect(await current().store.get(newId(), 160)).toBeNull();
  });

  it('replaces a file that is stored again, also by two at once', async () => {
    await put({ width: 160, content });
    await put({ width: 160, content: other });
    expect(await get(160)).toEqual([...other]);
    const again = () => put({ width: 160, content });
    await Promise.all([again(), again()]);
    expect(await get(160)).toEqual([...content]);
  });

  it('deletes the files of one picture, and may do so again', async () => {
    const { store, prepare, id } = current();
    const another = newId();
    await prepare(another, [160]);
    await put({ width: 160, content });
    await store.put(another, [{ width: 160, content }]);
    await store.delete(id, [160, 480]);
    await store.delete(id, [160, 480]);
    expect(await get(160)).toBeNull();
    expect(await store.get(another, 160)).not.toBeNull();
  });
}
