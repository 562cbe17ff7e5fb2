import { createHash } from 'node:crypto';
import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Transact, Work } from '@souk/platform/messaging/work';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import { newId } from '@souk/platform/runtime/id';
import type { Picture } from '../domain/picture.ts';
import {
  beginStoring,
  lockByContent,
  markStored,
  noteUpload,
  type StoredPicture,
} from '../persistence/picture-rows.ts';
import type { PictureReader, UploadedFile } from '../pictures/picture-reader.ts';
import type { PictureStores } from '../pictures/picture-store.ts';
import type { PublishedEvents } from './publish.ts';

/** What an upload needs beside a unit of work. */
export type UploadPorts = {
  readonly transact: Transact<PublishedEvents>;
  readonly stores: PictureStores;
  readonly readPicture: PictureReader;
};

/**
 * Stores a picture, which the actor can attach to products within a day. The same file again gives the
 * same picture, whoever sends it. First the row is stored, then the files, so that no file is without
 * a row; an upload that ends in between is completed by the next one, or swept. Throws Forbidden,
 * RefusedPicture, and QueueFull when too many uploads wait.
 */
export async function uploadPicture(
  { transact, stores, readPicture }: UploadPorts,
  actor: Actor,
  file: UploadedFile,
): Promise<{ picture: Picture; replayed: boolean }> {
  assertScope(actor, 'catalog:write');
  const contentSha256 = createHash('sha256').update(file.content).digest('hex');
  const known = await transact((work) => completed(work, actor, contentSha256));
  if (known) return { picture: known, replayed: true };
  const { width, height, variants } = await readPicture(file);
  const stored = await transact(async ({ em }) => {
    const rows = variants.map(({ width, height, sha256 }) => ({ width, height, sha256 }));
    const picture = { id: newId(), contentSha256, store: stores.current.name };
    await beginStoring(em, { ...picture, width, height, variants: rows });
    return lockByContent(em, contentSha256);
  });
  if (!stored) throw new Error('The picture that was just stored is gone.');
  if (stored.status === 'STORING') await stores.named(stored.store).put(stored.id, variants);
  crashPoint('inventory/pictures/stored');
  return transact(async (work) => {
    await markStored(work.em, stored.id);
    const picture = await completed(work, actor, contentSha256);
    // It took so long that it was swept as abandoned.
    if (!picture) throw new Error('The picture was deleted while it was stored.');
    return { picture, replayed: false };
  });
}

/** Notes the upload of a picture whose files are stored, and returns it. Null for any other. */
async function completed(
  { em }: Work<PublishedEvents>,
  actor: Actor,
  contentSha256: string,
): Promise<StoredPicture | null> {
  const picture = await lockByContent(em, contentSha256);
  if (picture?.status !== 'STAGED' && picture?.status !== 'ATTACHED') return null;
  await noteUpload(em, picture.id, actor.id);
  return picture;
}
