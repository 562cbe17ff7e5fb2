import { rootSpanIdOf } from '@souk/platform/runtime/trace';
import { openTracer } from '@souk/platform/runtime/tracing/open-tracer';
import { startOtlpReceiver } from '@souk/platform/testing/otlp-receiver';
import type { GraphQLError } from 'graphql';
import { currentTrace, traceparentOf } from '../request/trace.ts';
import { captureLog } from '../testing/capture-log.ts';
import { newHttp } from './new-http.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const parent = 'b7ad6b7169203331';

/** Sends requests to a traced server. Returns what it answered, and its spans. */
async function answersTo(...requests: { url: string; traceparent?: string }[]) {
  const receiver = await startOtlpReceiver();
  const config = { endpoint: receiver.url, share: 1 };
  const tracer = await openTracer('gateway', config, captureLog().logger);
  const formatError = (error: unknown) => ({ message: (error as GraphQLError).message });
  const http = newHttp(1_000, formatError, undefined, undefined, { tracer });
  http.get('/orders/:id', async () => ({ next: traceparentOf(currentTrace()) }));
  const answers: { status: number; traceId: unknown; next?: string }[] = [];
  for (const { url, traceparent } of requests) {
    const headers = traceparent ? { traceparent } : {};
    const response = await http.inject({ url, headers });
    const next = response.json().next;
    answers.push({ status: response.statusCode, traceId: response.headers['x-trace-id'], next });
  }
  await http.close();
  await tracer?.stop();
  return { answers, spans: receiver.spans };
}

describe('the span of a request to the gateway (OPS-4)', () => {
  it('is the first of its trace, under the id that the response names', async () => {
    const { answers, spans } = await answersTo({ url: '/orders/7' });
    const [answer, span] = [answers[0], spans[0]];
    const id = rootSpanIdOf(String(answer?.traceId));
    expect(span).toMatchObject({ name: 'GET /orders/:id', parentId: '', kind: 2, id });
    expect(span?.traceId).toBe(answer?.traceId);
    expect(span?.attributes['http.response.status_code']).toBe('200');
    expect(answer?.next).toBe(`00-${answer?.traceId}-${id}-01`);
  });

  it("continues the client's trace", async () => {
    const traceparent = `00-${traceId}-${parent}-01`;
    const { spans } = await answersTo({ url: '/orders/7', traceparent });
    expect(spans[0]).toMatchObject({ traceId, parentId: parent });
  });

  it('has no path, as clients choose it, and none is left open by a bad one', async () => {
    const { answers, spans } = await answersTo({ url: '/nothing/secret' }, { url: '/%zz' });
    expect(answers.map(({ status }) => status)).toEqual([404, 400]);
    expect(spans.map(({ name }) => name)).toEqual(['GET unknown']);
    expect(JSON.stringify(spans)).not.toContain('secret');
  });
});
