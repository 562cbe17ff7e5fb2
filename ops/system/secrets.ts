import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';
import { type DatabaseName, databaseNames, subgraphs } from './subgraphs.ts';
import { writePrivateFile } from './write-private-file.ts';

const secret = z.string().min(32);
const secretsOf = <Name extends string>(names: readonly Name[]) => z.record(z.enum(names), secret);
const databases = Object.keys(databaseNames) as DatabaseName[];

const shape = z.object({
  postgres: secret,
  databases: secretsOf(databases),
  signingKeys: secretsOf(subgraphs),
  clients: secretsOf(['gateway', 'services', 'orchestrators']),
  /** The password of Keycloak's administrator. */
  identityAdmin: secret,
  sessionKey: secret,
  cursorKey: secret,
});

export type Secrets = z.infer<typeof shape>;

/**
 * Reads the secrets of a state folder; the first start creates them, and one of a later release adds those
 * of services that are new. Throws CannotStart.
 */
export async function secretsIn(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  const created = newSecrets();
  if (text !== null) {
    const [stored, isComplete] = parse(text, file, created);
    if (!isComplete) await writePrivateFile(file, stored);
    return stored;
  }
  await writePrivateFile(file, created);
  return created;
}

/** Returns the stored secrets, with those of `added` for services that they lack, and whether they lack none. */
function parse(
  text: string,
  file: string,
  added: Secrets,
): [secrets: Secrets, isComplete: boolean] {
  try {
    const stored = JSON.parse(text) as Secrets;
    const secrets = {
      ...stored,
      databases: { ...added.databases, ...stored.databases },
      signingKeys: { ...added.signingKeys, ...stored.signingKeys },
    };
    const isComplete =
      databases.every((name) => name in stored.databases) &&
      subgraphs.every((name) => name in stored.signingKeys);
    return [shape.parse(secrets), isComplete];
  } catch {
    throw new CannotStart(
      `${file} is damaged: restore it from a copy, or delete all data with "npm run reset".`,
    );
  }
}

function newSecrets(): Secrets {
  const each = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, newSecret()])) as Record<Name, string>;
  return {
    postgres: newSecret(),
    databases: each(databases),
    signingKeys: each(subgraphs),
    clients: each(['gateway', 'services', 'orchestrators']),
    identityAdmin: newSecret(),
    sessionKey: newSecret(),
    cursorKey: newSecret(),
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
