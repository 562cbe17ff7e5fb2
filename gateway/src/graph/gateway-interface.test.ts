import { parse } from 'graphql';
import { anonymous } from '../request/caller.ts';
import { traceOf } from '../request/trace.ts';
import { captureLog } from '../testing/capture-log.ts';
import { books, reviews } from '../testing/example-subgraphs.ts';
import { supergraphOf } from '../testing/gateway-harness.ts';
import { startTestSubgraph } from '../testing/test-subgraph.ts';
import { gatewayInterface } from './gateway-interface.ts';
import { openGraph, type SubgraphFor } from './graph.ts';

const subgraphFor: SubgraphFor = () => ({ process: async () => ({ data: { stars: 5 } }) });

describe('a request that was validated before the graph changed', () => {
  it('is executed on the revision that it was validated against (GW-4)', async () => {
    const subgraphs = {
      books: await startTestSubgraph(books),
      reviews: await startTestSubgraph(reviews),
    };
    const { logger } = captureLog();
    const graph = await openGraph(supergraphOf(subgraphs), subgraphFor, logger);
    const { executor } = await gatewayInterface(graph).load({ apollo: {} });
    const schema = graph.current.api.js;
    await graph.change(supergraphOf({ books: subgraphs.books }));
    const signal = new AbortController().signal;
    const request = {
      request: {},
      schema,
      queryHash: 'h',
      document: parse('{ stars }'),
      context: { caller: anonymous, trace: traceOf(undefined), signal },
    };
    expect(await executor?.(request as never)).toEqual({ data: { stars: 5 } });
    await Promise.all(Object.values(subgraphs).map(({ stop }) => stop()));
  });
});
