/** One server of the comparison, in a process of its own: `measureGateway` starts it, and asks for its CPU time. */
import { startFloor } from './start-floor.ts';
import { startApollo, startSouk, tokensOf } from './start-gateway.ts';
import { startSubgraphs } from './start-subgraphs.ts';
import { supergraphAt } from './test-graph.ts';

/** What the process that measures sends first. */
export type ServeRequest = {
  readonly variant: keyof typeof variants;
  readonly subgraphsUrl: string;
};

const variants = {
  subgraphs: () => startSubgraphs(),
  floor: (url: string) => startFloor(url, false),
  'single-flight floor': (url: string) => startFloor(url, true),
  '@apollo/gateway': (url: string) => startApollo(supergraphAt(url)),
  souk: (url: string) => startSouk(supergraphAt(url)),
};

const tokensMax = 500;

process.once('message', async ({ variant, subgraphsUrl }: ServeRequest) => {
  const url = await variants[variant](subgraphsUrl);
  process.send?.({ url, tokens: variant === 'souk' ? await tokensOf(tokensMax) : [] });
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1_000, rssMb: process.memoryUsage().rss / 2 ** 20 });
  });
});
process.once('disconnect', () => process.exit());
