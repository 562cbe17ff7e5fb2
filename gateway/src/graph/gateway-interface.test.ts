import { parse } from 'graphql';
import { nobody } from '../request/caller.ts';
import { traceOf } from '../request/trace.ts';
import { logOf } from '../testing/capture-log.ts';
import { books, reviews } from '../testing/example-subgraphs.ts';
import { supergraphOf } from '../testing/gateway-harness.ts';
import { startSubgraph } from '../testing/test-subgraph.ts';
import { forApollo } from './gateway-interface.ts';
import { openGraph, type SubgraphFor } from './graph.ts';

const subgraphFor: SubgraphFor = () => ({ process: async () => ({ data: { stars: 5 } }) });

describe('a request that was validated before a swap', () => {
  it('is answered by the graph that it was validated against (GW-4)', async () => {
    const subgraphs = {
      books: await startSubgraph(books),
      reviews: await startSubgraph(reviews),
    };
    const { logger } = logOf();
    const graph = await openGraph(supergraphOf(subgraphs), subgraphFor, logger);
    const { executor } = await forApollo(graph).load({ apollo: {} });
    const schema = graph.current.api.js;
    await graph.change(supergraphOf({ books: subgraphs.books }));
    const signal = new AbortController().signal;
    const request = {
      request: {},
      schema,
      queryHash: 'h',
      document: parse('{ stars }'),
      context: { caller: nobody, trace: traceOf(undefined), signal },
    };
    expect(await executor?.(request as never)).toEqual({ data: { stars: 5 } });
    await Promise.all(Object.values(subgraphs).map(({ stop }) => stop()));
  });
});
