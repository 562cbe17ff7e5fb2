import type { Mailbox } from '@souk/platform/mail/mailbox';
import type { JWTVerifyGetKey } from 'jose';
import type { IdentityAdmin } from '../identity-admin.ts';
import type { Viewer } from '../viewer.ts';
import type { LogoutListener } from './logout-listener.ts';

/** Values of the placeholders in the realm file and the demo users file. */
export type Values = Readonly<Record<string, string>>;

/** A provider with our realm and the demo users, and operations that differ between providers. */
export type ProviderUnderTest = {
  readonly issuer: string;
  /** The provider's own PostgreSQL; undefined when it uses that of the test run. */
  readonly clusterUrl?: string;
  /** Signs with a new key from now on. */
  readonly rotateKeys: () => Promise<void>;
  /** An access token for our API, issued to an untrusted client of the realm. */
  readonly tokenOfAnotherClient: () => Promise<string>;
  /** An access token of another realm, for our API and with our client's id. */
  readonly tokenOfAnotherRealm: () => Promise<string>;
  /** Stops it until `restart`. */
  readonly stop: () => Promise<void>;
  /** Starts it again at the same address, with its state. */
  readonly restart: () => Promise<void>;
  /** Stops it and deletes its state. */
  readonly close: () => Promise<void>;
};

export type StartProvider = (values: Values) => Promise<ProviderUnderTest>;

/** What every part of the contract uses. */
export type ContractContext = {
  readonly provider: ProviderUnderTest;
  readonly values: Values;
  readonly admin: IdentityAdmin;
  /** Receives the provider's mails. */
  readonly mailbox: Mailbox;
  /** Receives back-channel logout requests in place of the gateway. */
  readonly gateway: LogoutListener;
  readonly keys: JWTVerifyGetKey;
  /** Verifies an access token as our services do. */
  readonly verify: (token: string) => Promise<Viewer>;
};
