import type { JWTVerifyGetKey } from 'jose';
import type Provider from 'oidc-provider';
import type { Database } from './database.ts';
import type { Passwords } from './password.ts';
import type { People } from './people.ts';
import type { Realm } from './realm.ts';

/** Where faults are told. Any pino logger will do. */
export type Log = {
  info: (about: object, message: string) => void;
  error: (about: object, message: string) => void;
};

/** What there is before anything is asked. */
export type Parts = {
  readonly realm: Realm;
  /** The address that tokens name: `<public URL>/realms/souk`. */
  readonly issuer: string;
  readonly database: Database;
  readonly people: People;
  readonly passwords: Passwords;
  readonly log: Log;
};

/** What every route answers from. */
export type Identity = Parts & {
  /** The protocol itself, over the keys of the moment: made anew when they change. */
  readonly provider: () => Provider;
  /** Finds the key that verifies a token of ours. */
  readonly keys: JWTVerifyGetKey;
};
