import type { Transact } from '@souk/platform/messaging/work';
import { deletePicture, lockUnused, markUnused } from '../persistence/picture-rows.ts';
import type { PictureStores } from '../pictures/picture-store.ts';
import type { PublishedEvents } from './publish.ts';

/** Limits the rows that one transaction locks. */
const batchMax = 100;

type SweepPorts = {
  readonly transact: Transact<PublishedEvents>;
  readonly stores: PictureStores;
};

/**
 * Deletes pictures that no product has had for a day, and what uploads have left that ended in between.
 * First the row is marked, then the files are deleted, then the row, so that no file stays without a row.
 * Several processes may run it at once. Returns how many pictures it has deleted.
 */
export async function sweepPictures(ports: SweepPorts): Promise<number> {
  while ((await ports.transact(({ em }) => markUnused(em, batchMax))) === batchMax);
  let deleted = 0;
  while (await deleteOne(ports)) deleted += 1;
  return deleted;
}

/** The lock makes an upload of the same file wait until the picture is gone. */
function deleteOne({ transact, stores }: SweepPorts): Promise<boolean> {
  return transact(async ({ em }) => {
    const unused = await lockUnused(em);
    if (!unused) return false;
    const { pictureId, store, widths } = unused;
    await stores.named(store).delete(pictureId, widths);
    await deletePicture(em, pictureId);
    return true;
  });
}
