import { countDroppedLines } from '@souk/platform/service/count-dropped-lines';
import { processMetrics } from '@souk/platform/service/process-metrics';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, Histogram, Registry } from 'prom-client';
import { routeOf } from '../routes.ts';

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * Counts answers by page and class of status, and measures how long pages take, in seconds. Returns the function that
 * reads the metrics, in Prometheus' text format. Labels never hold an address: their number has a bound.
 */
export function useMetrics(http: FastifyInstance): () => Promise<string> {
  const registry = new Registry();
  const registers = [registry];
  countDroppedLines(registry, 'web');
  const answers = new Counter({
    name: 'web_answers_total',
    help: 'Answers by page, or `files`, `gateway` for what is passed on, `other`; and by class of status.',
    labelNames: ['page', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'web_page_seconds',
    help: 'Time from the request to the answer of a page or of its form, with what the graph takes.',
    labelNames: ['page'],
    buckets,
    registers,
  });
  http.addHook('onResponse', async (request, reply) => {
    const page = pageOf(request);
    answers.inc({ page, status: `${Math.trunc(reply.statusCode / 100)}xx` });
    // What is passed on may be a stream, which lasts as long as its client stays.
    if (page !== 'gateway') seconds.observe({ page }, reply.elapsedTime / 1_000);
  });
  return async () => `${await registry.metrics()}${await processMetrics()}`;
}

/** The label of a request. The route of pages is the last one, `/*`. */
function pageOf({ url, routeOptions: { url: route = '' } }: FastifyRequest): string {
  const [path = ''] = url.split('?');
  if (route === '/*') return routeOf(path)?.name ?? 'other';
  if (route.startsWith('/assets/')) return 'files';
  return route === '/language' || route === '/logout' || route === '' ? 'other' : 'gateway';
}
