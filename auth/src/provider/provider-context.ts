import type { JWTVerifyGetKey } from 'jose';
import type Provider from 'oidc-provider';
import type { ActionTokens } from './action-tokens.ts';
import type { Database } from './database.ts';
import type { KnownDevices } from './known-devices.ts';
import type { LoginLimits } from './login-limits.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { Realm } from './realm.ts';
import type { UserStore } from './user-store.ts';

/** Any pino logger will do. */
export type Log = {
  info: (data: object, message: string) => void;
  error: (data: object, message: string) => void;
};

/** Everything that the provider is built from. */
export type ProviderDependencies = {
  readonly realm: Realm;
  /** The `iss` of tokens: `<public URL>/realms/souk`. */
  readonly issuer: string;
  readonly database: Database;
  readonly users: UserStore;
  readonly actionTokens: ActionTokens;
  readonly passwords: PasswordHasher;
  readonly limits: LoginLimits;
  readonly log: Log;
};

/** Everything that a route needs. */
export type ProviderContext = ProviderDependencies & {
  /** The current oidc-provider instance; key rotation replaces it. */
  readonly provider: () => Provider;
  /** Finds the key that verifies a token of this provider. */
  readonly keys: JWTVerifyGetKey;
  readonly knownDevices: KnownDevices;
};
