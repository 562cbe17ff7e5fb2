import { z } from 'zod';

const attributes = z.object({
  'pkce.code.challenge.method': z.literal('S256').optional(),
  'post.logout.redirect.uris': z.string().optional(),
  'backchannel.logout.url': z.url().optional(),
});

const mapper = z.object({ config: z.record(z.string(), z.string()) });

const client = z.object({
  clientId: z.string().min(1),
  name: z.string(),
  secret: z.string().min(1).optional(),
  publicClient: z.boolean(),
  standardFlowEnabled: z.boolean(),
  directAccessGrantsEnabled: z.boolean(),
  serviceAccountsEnabled: z.boolean(),
  redirectUris: z.array(z.url()).default([]),
  webOrigins: z.array(z.url()).default([]),
  attributes: attributes.default({}),
  protocolMappers: z.array(mapper).default([]),
});

const user = z.object({
  username: z.string().min(1),
  enabled: z.boolean().default(true),
  email: z.email().optional(),
  emailVerified: z.boolean().default(false),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  credentials: z.array(z.object({ type: z.literal('password'), value: z.string() })).default([]),
  realmRoles: z.array(z.string()).default([]),
  clientRoles: z.record(z.string(), z.array(z.string())).default({}),
  serviceAccountClientId: z.string().optional(),
});

const role = z.object({
  name: z.string(),
  description: z.string(),
  composites: z.object({ realm: z.array(z.string()) }).default({ realm: [] }),
});

/** Keycloak's settings of the mail server: all of them texts. */
const smtpServer = z.object({
  /** Empty: no mail is sent. */
  host: z.string(),
  port: z.coerce.number().int().min(1).max(65_535),
  from: z.email(),
  fromDisplayName: z.string(),
  /** TLS from the start. */
  ssl: z.stringbool(),
  auth: z.stringbool(),
  user: z.string(),
  password: z.string(),
});

const realmFile = z.object({
  /** Part of every path of this provider. */
  realm: z.literal('souk'),
  passwordPolicy: z.string(),
  accessTokenLifespan: z.int(),
  ssoSessionIdleTimeout: z.int(),
  ssoSessionMaxLifespan: z.int(),
  smtpServer,
  roles: z.object({ realm: z.array(role) }),
  defaultRole: z.object({ name: z.string() }),
  clients: z.array(client),
  users: z.array(user),
});

/** The settings of Keycloak's realm file that this provider supports; it ignores all others. */
export type Realm = z.infer<typeof realmFile>;
export type RealmClient = z.infer<typeof client>;
export type RealmUser = z.infer<typeof user>;

/** Values of the `${NAME}` placeholders in a realm file, and of `${NAME:default}`. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Reads a realm file. Throws an error that names all missing placeholder values. */
export function readRealm(file: unknown, values: Values): Realm {
  return realmFile.parse(substitute(file, values));
}

/** Reads the users of a partial import file, which Keycloak takes beside the realm file. */
export function readUsers(file: unknown, values: Values): RealmUser[] {
  return z.object({ users: z.array(user) }).parse(substitute(file, values)).users;
}

/** Expands composite roles: the assigned roles and those that they contain, as tokens list them. */
export function effectiveRoles({ roles }: Realm, assigned: readonly string[]): string[] {
  const compositesOf = new Map(roles.realm.map(({ name, composites }) => [name, composites.realm]));
  return [...new Set(assigned.flatMap((name) => [name, ...(compositesOf.get(name) ?? [])]))];
}

function substitute(file: unknown, values: Values): unknown {
  const missing = new Set<string>();
  const fill = (text: string) =>
    text.replace(/\$\{(\w+)(?::([^}]*))?\}/g, (_, name: string, byDefault?: string) => {
      const value = values[name] || byDefault;
      if (value === undefined) missing.add(name);
      return value ?? '';
    });
  const filled = JSON.parse(JSON.stringify(file), (_, value) =>
    typeof value === 'string' ? fill(value) : value,
  );
  if (missing.size > 0)
    throw new Error(`The realm file needs values for ${[...missing].sort().join(', ')}.`);
  return filled;
}
