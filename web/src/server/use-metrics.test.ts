import { atEnd } from '@souk/platform/testing/test-file';
import Fastify from 'fastify';
import { useMetrics } from './use-metrics.ts';

it('metrics count answers by page, and never name an address (OPS-3)', async () => {
  const http = Fastify();
  const read = useMetrics(http);
  http.get('/*', async (request, reply) =>
    reply.status(request.url === '/cart' ? 422 : 200).send(),
  );
  http.get('/assets/*', async () => 'x');
  http.get('/graphql', async () => 'x');
  http.get('/graphql/*', async () => 'x');
  atEnd(() => http.close());
  for (const url of ['/?q=tea', '/products/1', '/products/2', '/cart', '/a/b', '/assets/x.js'])
    await http.inject(url);
  await http.inject('/graphql?query=x');
  const lines = (await read()).split('\n');
  expect(lines.filter((line) => line.startsWith('web_answers_total')).sort()).toEqual([
    'web_answers_total{page="cart",status="4xx"} 1',
    'web_answers_total{page="catalogue",status="2xx"} 1',
    'web_answers_total{page="files",status="2xx"} 1',
    'web_answers_total{page="gateway",status="2xx"} 1',
    'web_answers_total{page="other",status="2xx"} 1',
    'web_answers_total{page="product",status="2xx"} 2',
  ]);
  expect(lines).toContain('web_page_seconds_count{page="product"} 2');
  expect(lines.some((line) => line.includes('page="gateway"') && /seconds/.test(line))).toBe(false);
  expect(lines.some((line) => line.startsWith('process_cpu_seconds_total'))).toBe(true);
});
