import type { IdentityAdmin } from '@souk/auth/identity-admin';
import type { Transact } from '@souk/platform/messaging/work';
import type { PublishedEvents } from './publish.ts';

/** For a use case that calls the identity provider: it does so between transactions, never in one. */
export type Ports = {
  readonly transact: Transact<PublishedEvents>;
  readonly identity: IdentityAdmin;
};

/** For a use case that completes registrations. */
export type RegistrationPorts = Ports & {
  /** Whether users who register get a mail to confirm their address. */
  readonly confirmsEmail: boolean;
};
