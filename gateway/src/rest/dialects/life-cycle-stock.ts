import { z } from 'zod';
import { id, wholeText } from '../fields.ts';
import { type Connection, listAnswer, notFound, oneAnswer, refusals } from '../reads.ts';
import { type Route, route } from '../route.ts';
import { productQuery, productsDocument, productsVariables } from './product.ts';

type Stock = { readonly total: number; readonly reserved: number; readonly available: number };
type StockData = { readonly id: string; readonly stock: Stock };
type NamedStock = StockData & { readonly sku: string; readonly name: string };

const fields = 'id stock { total reserved available }';
const counts = { quantity: z.int(), total: z.int(), reserved: z.int() };
const stockMeaning = '`quantity` is what can be sold: `total - reserved`.';

function countsOf({ id, stock: { total, reserved, available } }: StockData) {
  return { productId: id, quantity: available, total, reserved };
}

/** Stock, as the older system for the life cycle of orders has it. */
export const stockRoutes: readonly Route[] = [
  route({
    id: 'setStock',
    about: 'Sets the counted stock of a product. An unknown id creates a draft.',
    method: 'POST',
    path: '/api/inventory/update',
    aliases: ['/inventory/update'],
    dialect: 'Life cycle',
    login: 'stock:write',
    key: 'optional',
    body: z.object({ productId: id, quantity: z.int().min(0).max(2_147_483_647) }),
    example: { productId: '3fa85f64-5717-4562-b3fc-2c963f66afa7', quantity: 10 },
    document: `mutation RestSetStock($input: SetStockInput!) {
  setStock(input: $input) { ${refusals} ... on SetStockPayload { product { ${fields} } } }
}`,
    variables: ({ body, key }) => ({ input: { ...body, idempotencyKey: key } }),
    success: ['SetStockPayload'],
    answer: ({ product }: { product: StockData }) => ({
      status: 200,
      body: { ...countsOf(product), available: product.stock.available },
    }),
    answers: {
      200: {
        about: stockMeaning,
        body: z.object({ productId: z.string(), ...counts, available: z.int() }),
      },
    },
  }),
  route({
    id: 'checkStock',
    about: 'Says whether so many units can be sold.',
    method: 'GET',
    path: '/api/inventory/check',
    aliases: ['/inventory/check'],
    dialect: 'Life cycle',
    login: 'any',
    query: z.object({ productId: id, quantity: wholeText(1, 10_000) }),
    document: `query RestCheckStock($id: ID!, $items: [ItemInput!]!) {
  product(id: $id) { id }
  checkAvailability(items: $items) { productId requested available ok }
}`,
    variables: ({ query }) => ({ id: query.productId, items: [query] }),
    answer: (data: { product: object | null; checkAvailability: readonly object[] }) =>
      data.product ? { status: 200, body: data.checkAvailability[0] } : notFound(),
    answers: {
      200: {
        about: 'How many can be sold.',
        body: z.object({
          productId: z.string(),
          requested: z.int(),
          available: z.int(),
          ok: z.boolean(),
        }),
      },
      404: { about: 'There is no such product.' },
    },
  }),
  route({
    id: 'stock',
    about: 'Reads the stock of a product.',
    method: 'GET',
    path: '/api/inventory/quantity',
    aliases: ['/inventory/quantity'],
    dialect: 'Life cycle',
    login: 'any',
    query: z.object({ productId: id }),
    document: `query RestStock($id: ID!) { product(id: $id) { ${fields} } }`,
    variables: ({ query }) => ({ id: query.productId }),
    answer: ({ product }: { product: StockData | null }) => oneAnswer(product, countsOf),
    answers: {
      200: { about: stockMeaning, body: z.object({ productId: z.string(), ...counts }) },
      404: { about: 'There is no such product.' },
    },
  }),
  route({
    id: 'stocks',
    about: 'Lists products with their stock.',
    method: 'GET',
    path: '/api/inventory',
    aliases: ['/inventory'],
    dialect: 'Life cycle',
    login: 'none',
    query: productQuery,
    document: productsDocument(`${fields} sku name`),
    variables: ({ query }) => productsVariables(query),
    answer: ({ products }: { products: Connection<NamedStock> }, request) =>
      listAnswer(products, request, (one) => ({ ...countsOf(one), sku: one.sku, name: one.name })),
    answers: {
      200: {
        about: stockMeaning,
        body: z.array(
          z.object({ productId: z.string(), sku: z.string(), name: z.string(), ...counts }),
        ),
        headers: ['Link'],
      },
    },
  }),
];
