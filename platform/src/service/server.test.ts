import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { logDestination } from '../runtime/log/log-destinations.ts';
import { newLogger } from '../runtime/logger.ts';
import { openTracer } from '../runtime/tracing/open-tracer.ts';
import { inSpan } from '../runtime/tracing/span.ts';
import { startOtlpReceiver } from '../testing/otlp-receiver.ts';
import { serve } from './server.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-server-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a line about a request has its trace id, beside time, level and service (OPS-1)', async () => {
  const file = join(folder, 'log');
  const logger = newLogger('shelf', 'info', file);
  const schema = buildSchema('type Query { broken: Int }');
  const fields = schema.getQueryType()?.getFields() ?? {};
  if (fields.broken) {
    fields.broken.resolve = async () => {
      await new Promise(setImmediate);
      logger.info('in a resolver');
      throw new Error('Broken.');
    };
  }
  const server = await serve({
    schema,
    port: 0,
    context: async () => ({}),
    logger,
    onRefusal: () => {},
  });
  logger.info('outside of a request');
  await fetch(server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    },
    body: JSON.stringify({ query: '{ broken }' }),
  });
  await server.stop();
  await logDestination(file).close();
  const text = await readFile(file, 'utf8');
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const about = { time: expect.any(String), service: 'shelf' };
  expect(lines).toEqual([
    { ...about, level: 'info', msg: 'outside of a request' },
    { ...about, level: 'info', traceId, msg: 'in a resolver' },
    expect.objectContaining({ ...about, level: 'error', traceId, msg: 'request failed' }),
  ]);
});

it('a request has a span below that of the gateway, and what it runs is below that (OPS-4)', async () => {
  const schema = buildSchema('type Query { order: Int }');
  const fields = schema.getQueryType()?.getFields() ?? {};
  if (fields.order) fields.order.resolve = () => inSpan('use case', async () => 1);
  const receiver = await startOtlpReceiver();
  const logger = newLogger('shelf', 'fatal');
  const tracer = await openTracer('shelf', { endpoint: receiver.url, share: 1 }, logger);
  const context = async () => ({});
  const server = await serve({ schema, port: 0, context, logger, onRefusal: () => {}, tracer });
  const parent = 'b7ad6b7169203331';
  const traceparent = `00-${traceId}-${parent}-01`;
  for (const header of [{ traceparent }, {}]) {
    const headers = { 'content-type': 'application/json', ...header };
    await fetch(server.url, { method: 'POST', headers, body: '{"query":"{ order }"}' });
  }
  await server.stop();
  await tracer?.stop();
  const [useCase, request, ...more] = receiver.spans;
  expect(request).toMatchObject({ name: 'POST /graphql', traceId, parentId: parent });
  expect(request?.attributes).toMatchObject({
    'graphql.operation.type': 'query',
    'graphql.root_fields': 'order',
    'http.response.status_code': '200',
  });
  expect(useCase).toMatchObject({ name: 'use case', traceId, parentId: request?.id });
  expect(more).toEqual([]);
});
