import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../system/cannot-start.ts';
import { ensureDownloaded } from './cache.ts';
import { findJava, type Java } from './java.ts';

/** Java and the downloaded programs of the stack, with verified checksums. */
export type Distribution = {
  readonly java: Java;
  /** The folder of the programs; files that can be rebuilt from them may be kept there. */
  readonly folder: string;
  /** The jars of Kafka. */
  readonly kafka: string;
  /** The unpacked distribution of Keycloak. */
  readonly keycloak: string;
};

/** Finds Java and the programs in the cache; downloads them if they are missing. Throws CannotStart. */
export async function openDistribution(): Promise<Distribution> {
  const java = await findJava();
  const folder = await ensureDownloaded();
  const keycloak = (await readdir(folder)).find((name) => /^keycloak-[\d.]+$/.test(name));
  if (!keycloak) throw new CannotStart(`Keycloak is missing: delete ${folder} and start again.`);
  return { java, folder, kafka: join(folder, 'kafka'), keycloak: join(folder, keycloak) };
}
