import type { TrustProxy } from '../../http/client-address.ts';
import type { Ports } from '../../ports.ts';
import type { SessionEndedEvents } from '../../request/sessions.ts';
import type { LiveSettings } from '../settings.ts';
import type { Subscriptions } from '../stream/subscriptions.ts';
import type { Heartbeat } from './heartbeat.ts';

/** What both transports need. */
export type House = Pick<Ports, 'identify' | 'parseOperation' | 'formatError'> & {
  readonly subscriptions: Subscriptions;
  readonly sessionEnded: SessionEndedEvents;
  readonly trustProxy: TrustProxy;
  readonly heartbeat: Heartbeat;
  readonly settings: LiveSettings;
  readonly now: () => Date;
};
