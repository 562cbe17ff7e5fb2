import type { StoreName } from '../domain/picture.ts';

/** A file of a picture: WebP, in one width. */
export type PictureFile = {
  /** In pixels. */
  readonly width: number;
  readonly content: Uint8Array;
};

/**
 * Port for the files of pictures. All operations are idempotent. They throw when the store cannot be
 * reached: then it is unknown what has happened, and the operation may be repeated.
 */
export interface PictureStore {
  readonly name: StoreName;
  /** Stores the files of a picture, and replaces those that it has. */
  put(pictureId: string, files: readonly PictureFile[]): Promise<void>;
  /** Returns a file; null when there is none. */
  get(pictureId: string, width: number): Promise<Uint8Array | null>;
  /** Deletes the files of a picture in these widths; those that do not exist as well. */
  delete(pictureId: string, widths: readonly number[]): Promise<void>;
}

/** The stores of a service. */
export type PictureStores = {
  /** Where new pictures go. */
  readonly current: PictureStore;
  /** Finds the store of an older picture. Throws when the settings no longer have it. */
  readonly named: (name: StoreName) => PictureStore;
};

/** Stores for the settings: new pictures go to the first one. */
export function storesOf(current: PictureStore, ...older: readonly PictureStore[]): PictureStores {
  const all = [current, ...older];
  return {
    current,
    named: (name) => {
      const store = all.find((one) => one.name === name);
      if (!store) throw new Error(`Pictures are in ${name}, which the settings do not have.`);
      return store;
    },
  };
}
