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
  /** Encrypts the secrets of webhook endpoints. */
  webhookKey: secret,
});

export type Secrets = z.infer<typeof shape>;

/** As in the file, which may be that of an earlier release with fewer services. */
const stored = shape.extend({
  databases: z.partialRecord(z.enum(databases), secret),
  signingKeys: z.partialRecord(z.enum(subgraphs), secret),
  webhookKey: secret.optional(),
});

type Stored = z.infer<typeof stored>;

/** Reads the secrets of a state folder; the first start creates them. Throws CannotStart. */
export async function secretsIn(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) return completed(text, file);
  const created = newSecrets();
  await writePrivateFile(file, created);
  return created;
}

/** Reads secrets. Those of services that an earlier release did not have are created and stored. */
async function completed(text: string, file: string): Promise<Secrets> {
  const stored = parse(text, file);
  const created = newSecrets();
  const secrets = {
    ...stored,
    webhookKey: stored.webhookKey ?? created.webhookKey,
    databases: { ...created.databases, ...stored.databases },
    signingKeys: { ...created.signingKeys, ...stored.signingKeys },
  };
  const count = ({ databases, signingKeys, webhookKey }: Stored) =>
    Object.keys(databases).length + Object.keys(signingKeys).length + (webhookKey ? 1 : 0);
  if (count(secrets) > count(stored)) await writePrivateFile(file, secrets);
  return secrets;
}

function parse(text: string, file: string): Stored {
  try {
    return stored.parse(JSON.parse(text));
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
    webhookKey: newSecret(),
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
