import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { TrustProxy } from '../http/client-address.ts';
import type { Ports } from '../ports.ts';
import type { SessionEndedEvents } from '../request/sessions.ts';
import { liveMetrics } from './metrics.ts';
import { defaultLiveSettings, type LiveSettings } from './settings.ts';
import { tellerOf } from './stream/build-message.ts';
import { Groups } from './stream/groups.ts';
import { Edition } from './stream/subscription-plans.ts';
import { Subscriptions } from './stream/subscriptions.ts';
import { History } from './topics/replay.ts';
import { Feed } from './topics/tail.ts';
import { Heartbeat } from './transport/heartbeat.ts';
import { serveEventStreams } from './transport/sse.ts';
import { serveWebSockets } from './transport/websocket.ts';

export type LiveOptions = Ports & {
  readonly http: FastifyInstance;
  readonly registry: Registry;
  readonly sessionEnded: SessionEndedEvents;
  /** The pages that may open a socket: scheme, host and port, as browsers write `Origin`. */
  readonly origins: readonly string[];
  /** Who is believed that forwards for others. */
  readonly trustProxy: TrustProxy;
  /** Signs cursors: the same in every gateway, or none can go on where another stopped. */
  readonly cursorKey: string;
  readonly settings?: Partial<LiveSettings>;
  readonly now?: () => Date;
};

/** What is left to do with live subscriptions once they are served. */
export type Live = {
  /** Rejects while the topics can't be read. */
  readonly check: () => Promise<void>;
  /** Ends all of them, in a way that makes their clients come back. */
  readonly stop: () => Promise<void>;
};

/**
 * Serves the subscriptions of the graph at `/graphql`, over WebSocket and as server-sent events.
 * Register it before the route that answers queries. Resolves when the topics are read, or could not
 * be: they are tried until they can.
 */
export async function live(options: LiveOptions): Promise<Live> {
  const { graph, bus, logger, http, registry, now = () => new Date() } = options;
  const settings = { ...defaultLiveSettings, ...options.settings };
  const feed = new Feed(bus, logger);
  const tell = tellerOf(options, settings.messageMs, () => metrics.made.inc());
  const groups = new Groups(feed, tell, settings.waitingMax);
  const metrics = liveMetrics(registry, () => groups.counts);
  let edition = new Edition(graph);
  const subscriptions = new Subscriptions({
    ...{ ...options, feed, groups, metrics, settings, now },
    history: new History(bus),
    edition: () => edition,
  });
  const unlisten = graph.onChange(() => {
    edition = new Edition(graph);
    subscriptions.change(edition);
    void feed.follow(edition.topics);
  });
  const heartbeat = new Heartbeat(settings.keepAliveMs);
  const house = { ...options, subscriptions, heartbeat, settings, now };
  const stopSockets = serveWebSockets(http.server, options.origins, house);
  const stopStreams = serveEventStreams(http, house);
  await feed.follow(edition.topics);
  return {
    check: async () => feed.check(),
    stop: async () => {
      unlisten();
      subscriptions.stop();
      stopStreams();
      await Promise.all([stopSockets(), feed.stop()]);
    },
  };
}
