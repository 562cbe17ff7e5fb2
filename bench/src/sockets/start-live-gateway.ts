import { newLogger } from '@souk/platform/runtime/logger';
import { openGraph } from '../../../gateway/src/graph/graph.ts';
import { trustProxies } from '../../../gateway/src/http/client-address.ts';
import { newHttp } from '../../../gateway/src/http/new-http.ts';
import { defaultHttpSettings } from '../../../gateway/src/http/settings.ts';
import { useIdentity } from '../../../gateway/src/identity/use-identity.ts';
import { operationPolicies } from '../../../gateway/src/operations/operation-policies.ts';
import { useAnonymousCache } from '../../../gateway/src/operations/use-anonymous-cache.ts';
import {
  defaultConcurrencyLimit,
  useConcurrencyLimit,
} from '../../../gateway/src/operations/use-concurrency-limit.ts';
import { useErrors } from '../../../gateway/src/operations/use-errors.ts';
import { useGraphql } from '../../../gateway/src/operations/use-graphql.ts';
import { defaultLimits } from '../../../gateway/src/operations/use-limits.ts';
import { useMetrics } from '../../../gateway/src/operations/use-metrics.ts';
import { useRefusals } from '../../../gateway/src/operations/use-refusals.ts';
import { startSubscriptions } from '../../../gateway/src/subscriptions/start-subscriptions.ts';
import { FakeLogin } from '../../../gateway/src/subscriptions/testing/fake-login.ts';
import { MemoryBus } from '../../../gateway/src/subscriptions/testing/memory-bus.ts';
import {
  ParcelBackend,
  topics,
} from '../../../gateway/src/subscriptions/testing/parcel-backend.ts';
import { parcelSupergraph } from '../../../gateway/src/subscriptions/testing/parcel-supergraph.ts';
import { noRevocations } from '../../../gateway/src/testing/no-revocations.ts';
import { verify } from '../../../gateway/src/testing/token.ts';

const unlimited = 1_000_000_000;

/** Our gateway with subscriptions and queries, in front of subgraphs in its own process. */
export type LiveGateway = {
  readonly url: string;
  /** Publishes the stock of the product `a`. */
  readonly publish: (total: number) => Promise<void>;
  /** The subscriptions that receive live records. */
  readonly listening: () => Promise<number>;
};

/** Starts it on a free port. All its sockets may come from one address. */
export async function startLiveGateway(): Promise<LiveGateway> {
  const backend = new ParcelBackend(new MemoryBus(topics));
  await backend.move('p-1', 'PACKED');
  const logger = newLogger('gateway', 'silent');
  const graph = await openGraph(parcelSupergraph(), backend.subgraphFor, logger);
  const { registry, ...metrics } = useMetrics();
  const recordRefusal = useRefusals(logger, registry);
  const formatError = useErrors(logger, false, recordRefusal);
  const login = new FakeLogin();
  const rateLimit = { perUser: unlimited, perAddress: unlimited };
  const identity = { verify, sessions: login, revokedTokens: noRevocations, origins: [] };
  const ports = {
    ...{ graph, logger, formatError, recordRefusal, bus: backend.bus },
    ...operationPolicies({ limits: defaultLimits, rateLimit }),
    identify: useIdentity(identity),
  };
  const open = {
    ...defaultHttpSettings,
    connectionsMax: unlimited,
    connectionsPerAddress: unlimited,
  };
  const http = newHttp(102_400, formatError, trustProxies([]), open);
  await startSubscriptions({
    ...{ ...ports, http, registry, loginEnded: login, origins: [], trustProxy: trustProxies([]) },
    cursorKey: 'shared key',
    settings: { anonymousPerAddress: unlimited, uninitialisedPerAddress: unlimited },
  });
  const limitConcurrency = useConcurrencyLimit(defaultConcurrencyLimit, registry);
  const anonymousCache = useAnonymousCache(graph, 0, registry);
  const graphqlPorts = { ...ports, limitConcurrency, anonymousCache, tokenActivity: null };
  const settings = { production: true, totalMs: 30_000, ...defaultConcurrencyLimit };
  await useGraphql(http, graphqlPorts, metrics, settings);
  const url = `${await http.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  const listening = async () => {
    const { values = [] } = (await registry.getSingleMetric('souk_live_listening')?.get()) ?? {};
    return values[0]?.value ?? 0;
  };
  return { url, listening, publish: (total) => backend.changeStock('a', total) };
}
