import type { JWTVerifyGetKey } from 'jose';
import type { IdentityAdmin } from '../identity-admin.ts';
import type { Viewer } from '../viewer.ts';
import type { LogoutListener } from './logout-listener.ts';

/** A provider with our realm and the demo people, and what only its kind knows how to do. */
type ProviderUnderTest = {
  readonly issuer: string;
  /** Signs with a new key from now on. */
  readonly rotateKeys: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts one. `values` fill in the `${NAME}`s of the realm file. */
export type StartProvider = (values: Record<string, string>) => Promise<ProviderUnderTest>;

/** What every part of the contract works with. */
export type Bench = {
  readonly provider: ProviderUnderTest;
  readonly values: Record<string, string>;
  readonly admin: IdentityAdmin;
  /** Stands where the gateway would hear of logouts. */
  readonly gateway: LogoutListener;
  readonly keys: JWTVerifyGetKey;
  /** What a door of ours makes of an access token. */
  readonly verify: (token: string) => Promise<Viewer>;
};
