import type { Trust } from '../../http/address.ts';
import type { SessionEnds } from '../../identity/login/session-ends.ts';
import type { Parts } from '../../ports.ts';
import type { SubscriptionSettings } from '../settings.ts';
import type { Subscriptions } from '../stream/subscriptions.ts';
import type { Heartbeat } from './heartbeat.ts';

/** The dependencies of both transports. */
export type TransportContext = Pick<Parts, 'identify' | 'readOperation' | 'formatError'> & {
  readonly subscriptions: Subscriptions;
  readonly sessionEnds: SessionEnds;
  readonly trust: Trust;
  readonly heartbeat: Heartbeat;
  readonly settings: SubscriptionSettings;
  readonly now: () => Date;
};
