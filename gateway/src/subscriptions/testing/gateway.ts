import type { AddressInfo } from 'node:net';
import type { EventBus } from '@souk/platform/bus/bus';
import { Registry } from 'prom-client';
import { type Graph, openGraph, type SubgraphFor } from '../../graph/graph.ts';
import { trustProxies } from '../../http/client-address.ts';
import { newHttp } from '../../http/new-http.ts';
import { useIdentity } from '../../identity/use-identity.ts';
import { operationPolicies } from '../../operations/operation-policies.ts';
import type { PersistedSettings } from '../../operations/persisted-operations.ts';
import { useErrors } from '../../operations/use-errors.ts';
import { defaultLimits } from '../../operations/use-limits.ts';
import { defaultRateLimit, type RateLimit } from '../../operations/use-rate-limit.ts';
import { useRefusals } from '../../operations/use-refusals.ts';
import { captureLog } from '../../testing/capture-log.ts';
import { noRevocations } from '../../testing/no-revocations.ts';
import { verify } from '../../testing/token.ts';
import { type SubscriptionOptions, startSubscriptions } from '../start-subscriptions.ts';
import { FakeLogin } from './fake-login.ts';
import type { ParcelBackend } from './parcel-backend.ts';
import { parcelSupergraph } from './parcel-supergraph.ts';

/** A gateway on a real port, with subscriptions and nothing else. */
export type Gateway = {
  readonly url: string;
  readonly graph: Graph;
  readonly login: FakeLogin;
  readonly lines: readonly Record<string, unknown>[];
  /** The sum of a metric's samples, or of those that have the labels. */
  readonly count: (name: string, labels?: Record<string, string>) => Promise<number>;
  readonly stop: () => Promise<void>;
};

export const ownOrigin = 'http://shop.test';

export type GatewayOptions = Partial<
  Pick<SubscriptionOptions, 'settings' | 'now' | 'cursorKey' | 'bus' | 'forward' | 'hasBroker'>
> & {
  readonly login?: FakeLogin;
  readonly rateLimit?: RateLimit;
  readonly persisted?: PersistedSettings;
  /** In place of the one of the parcels. */
  readonly supergraph?: string;
};

export async function startGateway<Bus extends EventBus>(
  backend: Pick<ParcelBackend<Bus>, 'bus'> & { readonly subgraphFor: SubgraphFor },
  options: GatewayOptions = {},
): Promise<Gateway> {
  const { login = new FakeLogin(), cursorKey = 'shared key', settings = {} } = options;
  const { bus = backend.bus, rateLimit = defaultRateLimit, persisted } = options;
  const { logger, lines } = captureLog();
  const graph = await openGraph(
    options.supergraph ?? parcelSupergraph(),
    backend.subgraphFor,
    logger,
  );
  const registry = new Registry();
  const recordRefusal = useRefusals(logger, registry);
  const formatError = useErrors(logger, false, recordRefusal);
  const http = newHttp(102_400, formatError);
  const running = await startSubscriptions({
    ...{ graph, logger, formatError, recordRefusal, http, registry, cursorKey, settings, bus },
    identify: useIdentity({
      verify,
      sessions: login,
      revokedTokens: noRevocations,
      origins: [ownOrigin],
    }),
    ...operationPolicies({ limits: defaultLimits, rateLimit, ...(persisted && { persisted }) }),
    loginEnded: login,
    origins: [ownOrigin],
    trustProxy: trustProxies([]),
    ...(options.now && { now: options.now }),
    ...(options.forward && { forward: options.forward }),
    ...(options.hasBroker === false && { hasBroker: false }),
  });
  http.all('/graphql', async () => ({ data: { plain: 'HTTP' } }));
  await http.listen({ port: 0, host: '127.0.0.1' });
  const { port } = http.server.address() as AddressInfo;
  const count: Gateway['count'] = async (name, labels = {}) => {
    const { values = [] } = (await registry.getSingleMetric(name)?.get()) ?? {};
    const hasLabels = (sample: object) =>
      Object.entries(labels).every(([label, value]) => Reflect.get(sample, label) === value);
    return values.filter((one) => hasLabels(one.labels)).reduce((sum, { value }) => sum + value, 0);
  };
  const url = `http://127.0.0.1:${port}/graphql`;
  const stop = async () => {
    await running.stop();
    await http.close();
  };
  return { url, graph, login, lines, count, stop };
}
