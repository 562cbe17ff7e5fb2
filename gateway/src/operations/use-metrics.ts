import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { countDroppedLines } from '@souk/platform/service/count-dropped-lines';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { ObserveFetch } from '../graph/subgraph/data-source.ts';
import type { Context } from '../request/context.ts';

/** The gateway's metrics and their registry. */
export type Metrics = {
  readonly registry: Registry;
  readonly requests: ApolloServerPlugin<Context>;
  readonly observeFetch: ObserveFetch;
};

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** Counts requests by kind and outcome, and fetches by subgraph. Only the metrics name subgraphs. */
export function useMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // In ms. The monitor wakes even an idle process this often.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 50 });
  countDroppedLines(registry, 'gateway');
  const total = new Counter({
    name: 'graphql_requests_total',
    help: 'Requests answered: ok, partial (some fields failed), refused (the client must change it) or failed.',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'graphql_request_seconds',
    help: 'Time from the request to its response.',
    labelNames: ['kind'],
    buckets,
    registers,
  });
  const fetches = new Histogram({
    name: 'subgraph_fetch_seconds',
    help: 'Time of one fetch from a subgraph, with queueing and retries.',
    labelNames: ['subgraph', 'answered'],
    buckets,
    registers,
  });
  const requests: ApolloServerPlugin<Context> = {
    contextCreationDidFail: async () => total.inc({ kind: 'unknown', outcome: 'refused' }),
    requestDidStart: async () => {
      const end = seconds.startTimer();
      return {
        willSendResponse: async (request) => {
          const kind = request.operation?.operation ?? 'unknown';
          end({ kind });
          total.inc({ kind, outcome: outcomeOf(request) });
        },
      };
    },
  };
  return {
    registry,
    requests,
    observeFetch: (subgraph, time, answered) =>
      fetches.observe({ subgraph, answered: String(answered) }, time),
  };
}

const ourFaults: unknown[] = ['INTERNAL', 'UNAVAILABLE'];

function outcomeOf({ response: { body } }: GraphQLRequestContext<Context>): string {
  const { data, errors = [] } = body?.kind === 'single' ? body.singleResult : {};
  if (errors.length === 0) return 'ok';
  if (data) return 'partial';
  return errors.some(({ extensions }) => ourFaults.includes(extensions?.code))
    ? 'failed'
    : 'refused';
}
