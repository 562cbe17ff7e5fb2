import { randomBytes } from 'node:crypto';
import { serviceMap } from './service-map.ts';

/** Random values by name, for each path of Vault. */
type Paths = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Secret = { readonly data?: Readonly<Record<string, string>> };

/** The paths of Vault and the names in each of them, as the charts ask for them. */
function namesByPath(): Readonly<Record<string, readonly string[]>> {
  const services = Object.values(serviceMap()).filter(({ database }) => database !== undefined);
  const workspaces = services.map(({ workspace }) => workspace);
  return {
    databases: [...services.map(({ role = '' }) => role), 'identity', 'postgres'],
    'signing-keys': workspaces.filter((name) => name !== 'gateway'),
    clients: ['gateway', 'services', 'orchestrators'],
    keys: ['session', 'cursor', 'webhook', 'identity-admin'],
  };
}

/**
 * Returns the Secret `vault-dev` as JSON: the token of Vault, and a file for each path. `existing` is the Secret
 * as kubectl prints it, or empty; what it has is kept, as the databases know these passwords. Throws SyntaxError
 * for other texts.
 */
export function completedSecret(existing: string): string {
  const { data = {} } = (existing.trim() === '' ? {} : JSON.parse(existing)) as Secret;
  const paths: Paths = Object.fromEntries(
    Object.entries(namesByPath()).map(([path, names]) => {
      const known = JSON.parse(decoded(data[`${path}.json`]) ?? '{}');
      return [path, { ...Object.fromEntries(names.map((name) => [name, random()])), ...known }];
    }),
  );
  const files = Object.entries(paths).map(([path, values]) => [`${path}.json`, encoded(values)]);
  const token = data.token ?? Buffer.from(random()).toString('base64');
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'vault-dev', namespace: 'ecommerce' },
    type: 'Opaque',
    data: { token, ...Object.fromEntries(files) },
  });
}

function random(): string {
  return randomBytes(32).toString('base64url');
}

function decoded(text: string | undefined): string | undefined {
  return text === undefined ? text : Buffer.from(text, 'base64').toString();
}

function encoded(values: object): string {
  return Buffer.from(JSON.stringify(values)).toString('base64');
}
