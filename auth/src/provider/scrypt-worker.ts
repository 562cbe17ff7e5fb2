import { scryptSync } from 'node:crypto';

export type ScryptTask = {
  readonly password: string;
  readonly salt: Uint8Array;
  readonly keyBytes: number;
  readonly cost: { readonly N: number; readonly r: number; readonly p: number };
};

/** Derives a key in a worker thread. Returns it in base64. */
export default function derive({ password, salt, keyBytes, cost }: ScryptTask): string {
  return scryptSync(password, salt, keyBytes, cost).toString('base64');
}
