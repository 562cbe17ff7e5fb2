import { composeServices } from '@apollo/composition';
import { calls, testQuery } from '@souk/e2e/federation/cases/calls.ts';
import type { StubSubgraph } from '@souk/e2e/federation/testing/federation-case.ts';
import { typeDefsOf } from '@souk/e2e/federation/testing/stub-schema.ts';

export { testQuery };

const ids = (count: number) => Array.from({ length: count }, (_, nth) => String(nth + 1));

/** Lists that lead to so many others that the answer to `testQuery` has 83 KB, as in the benchmark of The Guild. */
const reviews = ids(22).map((id, nth) => ({
  id,
  body: `Review ${id} of a product`,
  author: { id: String((nth % 6) + 1), username: `user${(nth % 6) + 1}` },
  product: { upc: String((nth % 5) + 1) },
}));

const withReviews = (
  count: number,
  owns: (review: (typeof reviews)[number], id: string) => boolean,
) => ids(count).map((id) => ({ id, upc: id, reviews: reviews.filter((one) => owns(one, id)) }));

/** The subgraphs of the federation suite's TestQuery, with more reviews. */
export const subgraphs: Readonly<Record<string, StubSubgraph>> = {
  ...calls,
  reviews: {
    sdl: calls.reviews?.sdl ?? '',
    data: {
      Review: reviews,
      User: withReviews(6, ({ author }, id) => author.id === id),
      Product: withReviews(9, ({ product }, upc) => product.upc === upc),
    },
  },
};

/** The supergraph, with the subgraphs as paths of one address. */
export function supergraphAt(url: string): string {
  const services = Object.entries(subgraphs).map(([name, subgraph]) => {
    return { name, typeDefs: typeDefsOf(subgraph), url: `${url}/${name}` };
  });
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new AggregateError(errors ?? [], String(errors));
  return supergraphSdl;
}
