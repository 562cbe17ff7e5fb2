import type { AddressInfo } from 'node:net';
import type { EventBus } from '@souk/platform/bus/bus';
import { Registry } from 'prom-client';
import { type Graph, openGraph } from '../../graph/graph.ts';
import { trustProxies } from '../../http/client-address.ts';
import { newHttp } from '../../http/new-http.ts';
import { useIdentity } from '../../identity/use-identity.ts';
import { operationPolicies } from '../../operations/operation-policies.ts';
import { useErrors } from '../../operations/use-errors.ts';
import { defaultLimits } from '../../operations/use-limits.ts';
import { defaultRateLimit, type RateLimit } from '../../operations/use-rate-limit.ts';
import { captureLog } from '../../testing/capture-log.ts';
import { verify } from '../../testing/token.ts';
import { type LiveOptions, live } from '../start-subscriptions.ts';
import { type Depot, supergraph } from './depot.ts';
import { FakeLogin } from './fake-login.ts';

/** A gateway that really listens, with live subscriptions and nothing else. */
export type Gateway = {
  readonly url: string;
  readonly graph: Graph;
  readonly login: FakeLogin;
  readonly lines: readonly Record<string, unknown>[];
  /** The sum of a metric over its labels, or of those samples that have them. */
  readonly count: (name: string, labels?: Record<string, string>) => Promise<number>;
  readonly stop: () => Promise<void>;
};

export const ours = 'http://shop.test';

export type Staging = Partial<Pick<LiveOptions, 'settings' | 'now' | 'cursorKey' | 'bus'>> & {
  readonly login?: FakeLogin;
  readonly rateLimit?: RateLimit;
};

export async function startGateway<Bus extends EventBus>(
  depot: Depot<Bus>,
  staging: Staging = {},
): Promise<Gateway> {
  const { login = new FakeLogin(), cursorKey = 'of all gateways', settings = {} } = staging;
  const { bus = depot.bus, rateLimit = defaultRateLimit } = staging;
  const { logger, lines } = captureLog();
  const graph = await openGraph(supergraph(), depot.subgraphFor, logger);
  const formatError = useErrors(logger, false);
  const http = newHttp(102_400, formatError);
  const registry = new Registry();
  const running = await live({
    ...{ graph, logger, formatError, http, registry, cursorKey, settings, bus },
    identify: useIdentity({ verify, sessions: login, origins: [ours] }),
    ...operationPolicies({ limits: defaultLimits, rateLimit }),
    sessionEnded: login,
    origins: [ours],
    trustProxy: trustProxies([]),
    ...(staging.now && { now: staging.now }),
  });
  http.all('/graphql', async () => ({ data: { plain: 'HTTP' } }));
  await http.listen({ port: 0, host: '127.0.0.1' });
  const { port } = http.server.address() as AddressInfo;
  const count: Gateway['count'] = async (name, labels = {}) => {
    const { values = [] } = (await registry.getSingleMetric(name)?.get()) ?? {};
    const fits = (sample: object) =>
      Object.entries(labels).every(([label, value]) => Reflect.get(sample, label) === value);
    return values.filter((one) => fits(one.labels)).reduce((sum, { value }) => sum + value, 0);
  };
  const url = `http://127.0.0.1:${port}/graphql`;
  const stop = async () => {
    await running.stop();
    await http.close();
  };
  return { url, graph, login, lines, count, stop };
}
