import { newParts, type Stoppable, until } from '@souk/platform/testing/test-file';
import { openSubgraphs } from '../../../gateway/src/graph/subgraph/subgraphs.ts';
import { startGateway } from '../../../gateway/src/subscriptions/testing/gateway.ts';
import { MemoryBus } from '../../../gateway/src/subscriptions/testing/memory-bus.ts';
import { overSse } from '../../../gateway/src/subscriptions/testing/subscribers.ts';
import { captureLog } from '../../../gateway/src/testing/capture-log.ts';
import type { FederationCase, Question } from './federation-case.ts';
import { composed, type Outcome, outcomeOf } from './start-case.ts';
import { startStubs } from './start-stubs.ts';

/** A gateway with subscriptions, in front of the subgraphs of a case. */
export type RunningLiveCase = Stoppable & {
  /** Subscribes over HTTP, publishes the record on the topic `items`, and returns what arrives. */
  readonly firstMessage: (question: Question, record: object) => Promise<Outcome>;
};

/** Starts a gateway whose broker is in memory, and the subgraphs, all on free ports. */
export async function startLiveCase({
  subgraphs,
}: Pick<FederationCase, 'subgraphs'>): Promise<RunningLiveCase> {
  const { parts, stoppable } = newParts();
  const stubs = parts.use(await startStubs(subgraphs));
  const timeouts = { queryMs: neverMs, mutationMs: neverMs };
  const settings = () => ({ url: null, signingKey: null, getsToken: true });
  const connections = openSubgraphs(settings, timeouts, () => {}, captureLog().logger);
  parts.defer(() => connections.close());
  const bus = new MemoryBus(['items']);
  const supergraph = composed(subgraphs, stubs.urlOf);
  const subgraphFor = (name: string) => connections.subgraphFor(name, stubs.urlOf(name));
  const gateway = await startGateway({ bus, subgraphFor }, { supergraph });
  parts.defer(() => gateway.stop());
  const firstMessage: RunningLiveCase['firstMessage'] = async ({ ask, variables }, record) => {
    stubs.calls.length = 0;
    const subscriber = await overSse(gateway.url, { query: ask, ...(variables && { variables }) });
    await until(async () => (await gateway.count('souk_live_listening')) === 1);
    await bus.publish([{ topic: 'items', key: '1', value: JSON.stringify(record), headers: {} }]);
    const message = await subscriber.next();
    subscriber.disconnect();
    await until(async () => (await gateway.count('souk_live_listening')) === 0);
    return outcomeOf(message, [...stubs.calls]);
  };
  return { firstMessage, ...stoppable };
}

/** No question is about a slow machine. */
const neverMs = 3_600_000;
