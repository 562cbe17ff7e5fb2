import type { TrustProxy } from '../../http/client-address.ts';
import type { AssertHttps } from '../../http/use-https.ts';
import type { ConsumeRateLimit, Ports } from '../../ports.ts';
import type { HeaderRules } from '../../request/returned-headers.ts';
import type { LoginEndedEvents } from '../../request/sessions.ts';
import type { SubscriptionSettings } from '../settings.ts';
import type { Subscriptions } from '../stream/subscriptions.ts';
import type { Heartbeat } from './heartbeat.ts';

/** The dependencies of both transports. */
export type TransportContext = Pick<
  Ports,
  'identify' | 'textOf' | 'parseOperation' | 'formatError' | 'recordRefusal'
> & {
  readonly consumeRateLimit: ConsumeRateLimit;
  readonly subscriptions: Subscriptions;
  readonly loginEnded: LoginEndedEvents;
  readonly trustProxy: TrustProxy;
  /** Absent where sockets may come without TLS. */
  readonly assertHttps?: AssertHttps | undefined;
  readonly heartbeat: Heartbeat;
  /** The headers of clients that subgraphs receive; none without it. */
  readonly forward?: HeaderRules | undefined;
  readonly settings: SubscriptionSettings;
  readonly now: () => Date;
};
