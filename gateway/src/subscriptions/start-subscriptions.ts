import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { TrustProxy } from '../http/client-address.ts';
import type { AssertHttps } from '../http/use-https.ts';
import type { ConsumeRateLimit, Ports } from '../ports.ts';
import type { HeaderRules } from '../request/returned-headers.ts';
import type { LoginEndedEvents } from '../request/sessions.ts';
import { subscriptionMetrics } from './metrics.ts';
import { defaultSubscriptionSettings, type SubscriptionSettings } from './settings.ts';
import { messageBuilder, resultBuilder } from './stream/build-message.ts';
import { FanOutGroups } from './stream/fan-out-groups.ts';
import { SubscriptionPlans } from './stream/subscription-plans.ts';
import { Subscriptions } from './stream/subscriptions.ts';
import { Replay } from './topics/replay.ts';
import { TopicTail } from './topics/topic-tail.ts';
import { Heartbeat } from './transport/heartbeat.ts';
import { serveSse } from './transport/sse.ts';
import { serveWebSocket } from './transport/websocket.ts';

export type SubscriptionOptions = Ports & {
  readonly consumeRateLimit: ConsumeRateLimit;
  readonly http: FastifyInstance;
  readonly registry: Registry;
  readonly loginEnded: LoginEndedEvents;
  /** The pages that may open a socket: scheme, host and port, as browsers write `Origin`. */
  readonly origins: readonly string[];
  /** The proxies whose `X-Forwarded-For` is trusted. */
  readonly trustProxy: TrustProxy;
  /** Refuses a socket without TLS. */
  readonly assertHttps?: AssertHttps | undefined;
  /** Whether there is a broker with the topics of `@fromTopic`; without one `bus` is not used. */
  readonly hasBroker?: boolean;
  /** The headers of clients that subgraphs of others receive; none without it. */
  readonly forward?: HeaderRules;
  /** Signs cursors: the same in every gateway, so that any of them can continue a stream. */
  readonly cursorKey: string;
  readonly settings?: Partial<SubscriptionSettings>;
  readonly now?: () => Date;
};

export type RunningSubscriptions = {
  /** Rejects while the topics can't be read. */
  readonly check: () => Promise<void>;
  /** Ends all subscriptions in a way that makes their clients reconnect. */
  readonly stop: () => Promise<void>;
};

/**
 * Serves the subscriptions of the graph at `/graphql`, over WebSocket and server-sent events.
 * Call it before the route for queries is registered. Resolves after the first attempt to read the
 * topics; retries while the broker is unavailable.
 */
export async function startSubscriptions(
  options: SubscriptionOptions,
): Promise<RunningSubscriptions> {
  const { graph, bus, logger, http, registry, hasBroker = true, now = () => new Date() } = options;
  const settings = { ...defaultSubscriptionSettings, ...options.settings };
  const tail = new TopicTail(bus, logger);
  const buildResult = resultBuilder(options, settings.messageMs, () => metrics.built.inc());
  const groups = new FanOutGroups(tail, messageBuilder(buildResult), settings.waitingMax);
  const metrics = subscriptionMetrics(registry, () => groups.counts);
  let plans = new SubscriptionPlans(graph, hasBroker);
  const subscriptions = new Subscriptions({
    ...{ ...options, tail, groups, buildResult, metrics, settings, now },
    replay: new Replay(bus),
    plans: () => plans,
  });
  const removeListener = graph.onChange(() => {
    plans = new SubscriptionPlans(graph, hasBroker);
    subscriptions.replan(plans);
    void tail.follow(plans.topics);
  });
  const heartbeat = new Heartbeat(settings.keepAliveMs);
  const context = { ...options, subscriptions, heartbeat, settings, now };
  const stopWebSocket = serveWebSocket(http.server, options.origins, context);
  const stopSse = serveSse(http, context);
  await tail.follow(plans.topics);
  return {
    check: async () => tail.check(),
    stop: async () => {
      removeListener();
      subscriptions.stop();
      stopSse();
      await Promise.all([stopWebSocket(), tail.stop()]);
    },
  };
}
