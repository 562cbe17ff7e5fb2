import type { FederationCase, Row } from '../testing/federation-case.ts';

const ids = (count: number) => Array.from({ length: count }, (_, nth) => String(nth + 1));

/** Eleven reviews of nine products by six users, as in the benchmark of gateways by The Guild. */
const reviews = ids(11).map((id, nth) => ({
  id,
  body: `Review ${id}`,
  author: { id: String((nth % 6) + 1), username: `user${(nth % 6) + 1}` },
  product: { upc: String((nth % 9) + 1) },
}));

const shippingEstimate = (_: unknown, { price, weight }: Row) =>
  Number(price) > 1_000 ? 0 : Number(weight) / 2;

/** The benchmark's operation: users and products, each down to the products that they lead to. */
export const testQuery = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }
  query TestQuery {
    users { ...User reviews { ...Review product { ...Product reviews { ...Review
      author { ...User reviews { ...Review product { ...Product } } } } } } }
    topProducts { ...Product reviews { ...Review
      author { ...User reviews { ...Review product { ...Product } } } } }
  }`;

/** The benchmark's subgraphs. */
export const calls: FederationCase['subgraphs'] = {
  accounts: {
    sdl: `type Query { me: User users: [User] }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable }`,
    data: {
      Query: { me: { id: '1' }, users: ids(6).map((id) => ({ id })) },
      User: ids(6).map((id) => ({ id, name: `Name ${id}`, username: `user${id}` })),
    },
  },
  inventory: {
    sdl: `type Product @key(fields: "upc") { upc: String! weight: Int @external price: Int @external
      inStock: Boolean shippingEstimate: Int @requires(fields: "price weight") }`,
    data: {
      Product: ids(9).map((upc) => ({ upc, inStock: Number(upc) % 2 === 0, shippingEstimate })),
    },
  },
  products: {
    sdl: `type Query { topProducts(first: Int = 5): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
    data: {
      Query: { topProducts: ({ first }: Row) => ids(Number(first)).map((upc) => ({ upc })) },
      Product: ids(9).map((upc) => {
        return { upc, name: `Product ${upc}`, price: Number(upc) * 200, weight: Number(upc) * 10 };
      }),
    },
  },
  reviews: {
    sdl: `type Review @key(fields: "id") { id: ID! body: String product: Product
        author: User @provides(fields: "username") }
      type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
      type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
    data: {
      Review: reviews,
      User: ids(6).map((id) => {
        return { id, reviews: reviews.filter(({ author }) => author.id === id) };
      }),
      Product: ids(9).map((upc) => {
        return { upc, reviews: reviews.filter(({ product }) => product.upc === upc) };
      }),
    },
  },
};

const rowsOf = (subgraph: string, type: string) =>
  (calls[subgraph]?.data?.[type] ?? []) as readonly Row[];

/** The objects of a type with the fields of all subgraphs, whose lists have the same order. */
const joined = (type: string): Row[] =>
  ids(9).flatMap((_, nth) => {
    const rows = Object.keys(calls).flatMap((subgraph) => rowsOf(subgraph, type)[nth] ?? []);
    return rows.length > 0 ? [Object.assign({}, ...rows)] : [];
  });

/** The same graph in one schema, which has the right answer. */
export const oneSchema = {
  sdl: `type Query { users: [User] topProducts(first: Int = 5): [Product] }
    type User @key(fields: "id") { id: ID! name: String username: String reviews: [Review] }
    type Review @key(fields: "id") { id: ID! body: String product: Product author: User }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int
      inStock: Boolean shippingEstimate: Int reviews: [Review] }`,
  data: {
    Query: { ...calls.accounts?.data?.Query, ...calls.products?.data?.Query },
    User: joined('User'),
    Product: joined('Product'),
    Review: reviews,
  },
};
