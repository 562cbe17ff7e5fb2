import type { ApolloServerPlugin } from '@apollo/server';
import { countDroppedLines } from '@souk/platform/service/count-dropped-lines';
import { operationLabel, outcomeOf } from '@souk/platform/service/count-operations';
import type { OperationDefinitionNode } from 'graphql';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { ObserveFetch } from '../graph/subgraph/data-source.ts';
import type { SentContext } from '../request/context.ts';

/** The gateway's metrics and their registry. */
export type Metrics = {
  readonly registry: Registry;
  readonly requests: ApolloServerPlugin<SentContext>;
  /** Counts a query that was answered without errors, and without Apollo Server. */
  readonly observeAnswer: (operation: OperationDefinitionNode, seconds: number) => void;
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
    help: 'Requests answered, by root field: ok (also a refusal of the business), refused (the client must change it), partial (some of it failed) or failed.',
    labelNames: ['kind', 'operation', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'graphql_request_seconds',
    help: 'Time from the request to its response.',
    labelNames: ['kind'],
    buckets,
    registers,
  });
  const requests: ApolloServerPlugin<SentContext> = {
    contextCreationDidFail: async () =>
      total.inc({ kind: 'unknown', operation: 'unknown', outcome: 'refused' }),
    requestDidStart: async ({ contextValue }) => {
      const startedAt = contextValue.executed?.startedAt ?? performance.now();
      return {
        willSendResponse: async (request) => {
          const kind = request.operation?.operation ?? 'unknown';
          seconds.observe({ kind }, (performance.now() - startedAt) / 1_000);
          const operation = operationLabel(request.operation);
          total.inc({ kind, operation, outcome: outcomeOf(request.response) });
        },
      };
    },
  };
  return {
    registry,
    requests,
    observeAnswer: (operation, time) => {
      const kind = operation.operation;
      seconds.observe({ kind }, time);
      total.inc({ kind, operation: operationLabel(operation), outcome: 'ok' });
    },
    observeFetch: fetchMetrics(registers),
  };
}

function fetchMetrics(registers: Registry[]): ObserveFetch {
  const fetches = new Histogram({
    name: 'subgraph_fetch_seconds',
    help: 'Time of one fetch from a subgraph, with queueing and retries.',
    labelNames: ['subgraph', 'answered'],
    buckets,
    registers,
  });
  const failures = new Counter({
    name: 'graphql_errors_total',
    help: 'Errors in the answers of a subgraph, by code; SUBGRAPH_FAULT is one that no client sees.',
    labelNames: ['subgraph', 'code'],
    registers,
  });
  return (subgraph, time, answered, errors) => {
    fetches.observe({ subgraph, answered: String(answered) }, time);
    for (const code of errors) failures.inc({ subgraph, code });
  };
}
