import type { Trust } from '../../http/client-address.ts';
import type { SessionEnds } from '../../identity/login/session-ends.ts';
import type { Parts } from '../../ports.ts';
import type { LiveSettings } from '../settings.ts';
import type { Subscriptions } from '../stream/subscriptions.ts';
import type { Heartbeat } from './heartbeat.ts';

/** What both transports need. */
export type House = Pick<Parts, 'identify' | 'readOperation' | 'formatError'> & {
  readonly subscriptions: Subscriptions;
  readonly ends: SessionEnds;
  readonly trust: Trust;
  readonly heartbeat: Heartbeat;
  readonly settings: LiveSettings;
  readonly now: () => Date;
};
