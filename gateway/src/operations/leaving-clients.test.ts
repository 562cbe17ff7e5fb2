import { until } from '@souk/platform/testing/test-file';
import { startGatewayHarness } from '../testing/gateway-harness.ts';

it('nothing is left of a thousand clients that leave while a subgraph works for them', async () => {
  let waiting: (() => void)[] = [];
  const resolvers = {
    Query: {
      quick: () => 1,
      slow: () => new Promise<number>((resolve) => waiting.push(() => resolve(1))),
    },
  };
  const work = { sdl: 'type Query { quick: Int slow(nth: Int): Int }', resolvers };
  const gateway = await startGatewayHarness({ work });
  const batch = 40;
  for (let round = 0; round < 25; round += 1) {
    const leaving = new AbortController();
    const left = Array.from({ length: batch }, (_, nth) =>
      fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ slow(nth: ${round * batch + nth}) }` }),
        signal: leaving.signal,
      }).catch(() => {}),
    );
    await until(() => waiting.length === batch);
    leaving.abort();
    await Promise.all(left);
    await until(async () => (await gateway.metrics()).includes('graphql_in_flight 0\n'));
    for (const answer of waiting) answer();
    waiting = [];
  }
  expect((await gateway.ask('{ quick }')).body).toEqual({ data: { quick: 1 } });
  expect(gateway.lines.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});
