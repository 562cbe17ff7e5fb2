import { parse } from 'graphql';
import { captureLog } from '../testing/capture-log.ts';
import { books } from '../testing/example-subgraphs.ts';
import { supergraphOf } from '../testing/gateway-harness.ts';
import { startTestSubgraph } from '../testing/test-subgraph.ts';
import { openGraph } from './graph.ts';

it('plans are kept for the operations that were used last, and for no more than 500', async () => {
  const sdl = supergraphOf({ books: await startTestSubgraph(books) });
  const graph = await openGraph(
    sdl,
    () => ({ process: async () => ({ data: {} }) as never }),
    captureLog().logger,
  );
  const planOf = (nth: number) => {
    const document = parse(`{ books { n${nth}: title } }`);
    return graph.planOf(graph.current, { hash: String(nth), document, operationName: undefined });
  };
  const first = planOf(0);
  for (let nth = 1; nth < 500; nth += 1) planOf(nth);
  expect(planOf(0)).toBe(first);
  const second = planOf(1);
  for (let nth = 500; nth < 1_000; nth += 1) planOf(nth);
  expect(planOf(0)).not.toBe(first);
  expect(planOf(1)).not.toBe(second);
  const recent = planOf(999);
  expect(planOf(999)).toBe(recent);
});
