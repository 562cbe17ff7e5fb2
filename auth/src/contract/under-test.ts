import type { JWTVerifyGetKey } from 'jose';
import type { IdentityAdmin } from '../identity-admin.ts';
import type { Viewer } from '../viewer.ts';
import type { LogoutListener } from './logout-listener.ts';

/** Values for the `${NAME}`s of the realm file, and for those of the demo people. */
export type Values = Readonly<Record<string, string>>;

/** A provider with our realm and the demo people, and what only its kind knows how to do. */
export type ProviderUnderTest = {
  readonly issuer: string;
  /** The PostgreSQL that it came with; without one it is on that of the test run. */
  readonly clusterUrl?: string;
  /** Signs with a new key from now on. */
  readonly rotateKeys: () => Promise<void>;
  /** An access token for our API that a client of the realm was given that is none of ours. */
  readonly tokenOfAnotherClient: () => Promise<string>;
  /** An access token for our API and our client, of a realm that is not ours. */
  readonly tokenOfAnotherRealm: () => Promise<string>;
  /** Takes it away, until it is started again. */
  readonly stop: () => Promise<void>;
  /** Starts it where it was, with what it knew. */
  readonly startAgain: () => Promise<void>;
  /** Stops it for good. */
  readonly close: () => Promise<void>;
};

/** Starts one. */
export type StartProvider = (values: Values) => Promise<ProviderUnderTest>;

/** What every part of the contract works with. */
export type Bench = {
  readonly provider: ProviderUnderTest;
  readonly values: Values;
  readonly admin: IdentityAdmin;
  /** Stands where the gateway would hear of logouts. */
  readonly gateway: LogoutListener;
  readonly keys: JWTVerifyGetKey;
  /** What a door of ours makes of an access token. */
  readonly verify: (token: string) => Promise<Viewer>;
};
