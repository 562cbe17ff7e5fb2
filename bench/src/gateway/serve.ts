/** One server of the comparison, in a process of its own: `measureGateway` starts it, and asks for its CPU time. */

import { usageHere } from './server-process.ts';
import { startFloor } from './start-floor.ts';
import { startApollo, startSouk, tokensOf } from './start-gateway.ts';
import { startSubgraphs } from './start-subgraphs.ts';
import { supergraphAt } from './test-graph.ts';

/** What the process that measures sends first. */
export type ServeRequest = {
  readonly variant: keyof typeof variants;
  readonly subgraphsUrl: string;
};

/** A started server. Without tokens it accepts any. `bootMb` is its memory before the first request. */
export type Served = {
  readonly url: string;
  readonly tokens: readonly string[];
  readonly bootMb: number;
};

const variants = {
  subgraphs: () => startSubgraphs(),
  floor: (url: string) => startFloor(url, false),
  'single-flight floor': (url: string) => startFloor(url, true),
  '@apollo/gateway': (url: string) => startApollo(supergraphAt(url)),
  souk: (url: string) => startSouk(supergraphAt(url), true),
  'souk without checks': (url: string) => startSouk(supergraphAt(url), false),
};

const tokensMax = 500;

process.once('message', async ({ variant, subgraphsUrl }: ServeRequest) => {
  const url = await variants[variant](subgraphsUrl);
  const tokens = variant.startsWith('souk') ? await tokensOf(tokensMax) : [];
  const served: Served = { url, tokens, bootMb: usageHere().rssMb };
  process.send?.(served);
  process.on('message', () => process.send?.(usageHere()));
});
process.once('disconnect', () => process.exit());
