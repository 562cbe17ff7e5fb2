import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../system/cannot-start.ts';
import { ensureDownloaded } from './cache.ts';
import { findJava, type Java } from './java.ts';

/** What the stack runs on: a Java, and programs for it that are what the list says. */
export type Distribution = {
  readonly java: Java;
  /** What can be made again of the distribution may be kept here, beside them. */
  readonly folder: string;
  /** The jars of Kafka. */
  readonly kafka: string;
  /** The unpacked distribution of Keycloak. */
  readonly keycloak: string;
};

/** Finds Java, and the distribution in the cache, which is filled when it is empty. Throws CannotStart. */
export async function openDistribution(): Promise<Distribution> {
  const java = await findJava();
  const folder = await ensureDownloaded();
  const keycloak = (await readdir(folder)).find((name) => /^keycloak-[\d.]+$/.test(name));
  if (!keycloak) throw new CannotStart(`Keycloak is missing: delete ${folder} and start again.`);
  return { java, folder, kafka: join(folder, 'kafka'), keycloak: join(folder, keycloak) };
}
