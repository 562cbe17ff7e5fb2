import { z } from 'zod';
import { given, ids, line, positiveMoney, text } from '../fields.ts';
import { type Connection, listAnswer, oneAnswer, refusals } from '../reads.ts';
import { type Route, route } from '../route.ts';
import {
  productFields as fields,
  type ProductData,
  product,
  productBody,
  productQuery,
  productsDocument,
  productsVariables,
} from './product.ts';

const details = {
  description: text(5_000).nullish(),
  imageUrl: z
    .string()
    .max(2_048)
    .meta({ format: 'uri', description: 'An address with https, on the public internet.' })
    .nullish(),
  categories: z.array(line(50, 1)).max(20).nullish(),
};
/** Ten million at most: the sum of the largest order stays exact. */
const price = positiveMoney(10_000_000);
const names = { 'price.amount': 'price', initialStock: 'quantity' };
const missing = { 404: { about: 'There is no such product, or the caller may not see it.' } };
const oneProduct = { 200: { about: 'The product.', body: product, headers: ['ETag'] }, ...missing };
const etagOf = ({ version }: ProductData) => ({ etag: `"${version}"` });

/** Reads the version of a product for a request that names none. */
const currentVersion = {
  when: ({ expectedVersion }: { expectedVersion: number | null }) => expectedVersion === null,
  document: 'query RestProductVersion($id: ID!) { product(id: $id) { version } }',
  variables: ({ params }: { params: { id: string } }) => params,
  found: (data: { product: { version: number } | null }) => data.product,
};

const reads: readonly Route[] = [
  route({
    id: 'products',
    about: 'Lists products.',
    method: 'GET',
    path: '/api/products',
    dialect: 'Products',
    login: 'none',
    query: productQuery,
    document: productsDocument(fields),
    variables: ({ query }) => productsVariables(query),
    answer: ({ products }: { products: Connection<ProductData> }, request) =>
      listAnswer(products, request, productBody),
    answers: {
      200: { about: 'The products of this page.', body: z.array(product), headers: ['Link'] },
    },
  }),
  route({
    id: 'product',
    about: 'Reads a product.',
    method: 'GET',
    path: '/api/products/{id}',
    dialect: 'Products',
    login: 'none',
    params: ids.id,
    document: `query RestProduct($id: ID!) { product(id: $id) { ${fields} } }`,
    variables: ({ params }) => params,
    answer: (data: { product: ProductData | null }) => oneAnswer(data.product, productBody),
    answers: oneProduct,
  }),
];

/** Products, which sellers manage and everybody may read. */
export const productRoutes: readonly Route[] = [
  ...reads,
  route({
    id: 'createProduct',
    about: 'Creates a product of the caller, on sale at once.',
    method: 'POST',
    path: '/api/products',
    dialect: 'Products',
    login: 'catalog:write',
    key: 'optional',
    body: z.object({
      sku: line(100, 1),
      name: line(200, 1),
      price,
      ...details,
      quantity: z.int().min(0).max(2_147_483_647).nullish(),
    }),
    example: { sku: 'TEA-1', name: 'Green tea', price: 250, quantity: 10 },
    document: `mutation RestCreateProduct($input: ProductInput!) {
  createProduct(input: $input) { ${refusals} ... on CreateProductPayload { product { ${fields} } } }
}`,
    variables: ({ body: { price, quantity, ...rest }, key }) => ({
      input: {
        ...given({ ...rest, initialStock: quantity }),
        ...{ price: { amount: price }, idempotencyKey: key },
      },
    }),
    names,
    success: ['CreateProductPayload'],
    answer: (created: { product: ProductData }) => ({
      status: 201,
      body: productBody(created.product),
      headers: { ...etagOf(created.product), location: `/api/products/${created.product.id}` },
    }),
    answers: {
      201: {
        about: 'The new product.',
        body: product,
        headers: ['Location', 'ETag'],
        links: {
          product: { id: 'id' },
          updateProduct: { id: 'id' },
          archiveProduct: { id: 'id' },
          setStock: { 'body.productId': 'id' },
        },
      },
    },
  }),
  route({
    id: 'updateProduct',
    about: 'Changes a product. What is left out stays as it is.',
    method: 'PUT',
    path: '/api/products/{id}',
    dialect: 'Products',
    login: 'catalog:write',
    hasVersion: true,
    params: ids.id,
    body: z.object({
      name: line(200, 1).nullish(),
      price: price.nullish(),
      ...details,
      status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']).nullish(),
      version: z.int().min(1).nullish(),
    }),
    example: { price: 260 },
    before: currentVersion,
    document: `mutation RestUpdateProduct($input: ProductPatch!) {
  updateProduct(input: $input) { ${refusals} ... on UpdateProductPayload { product { ${fields} } } }
}`,
    variables: ({ params, body: { price, version: _, ...rest }, expectedVersion }, found) => ({
      input: {
        ...given(rest),
        ...(price && { price: { amount: price } }),
        ...{ id: params.id, expectedVersion: expectedVersion ?? found.version },
      },
    }),
    names,
    success: ['UpdateProductPayload'],
    answer: (changed: { product: ProductData }) => ({
      status: 200,
      body: productBody(changed.product),
      headers: etagOf(changed.product),
    }),
    answers: oneProduct,
    lastWriterWins: true,
  }),
  route({
    id: 'archiveProduct',
    about: 'Takes a product off sale. Orders keep it.',
    method: 'DELETE',
    path: '/api/products/{id}',
    dialect: 'Products',
    login: 'catalog:write',
    hasVersion: true,
    params: ids.id,
    before: currentVersion,
    document: `mutation RestArchiveProduct($input: ArchiveProductInput!) {
  archiveProduct(input: $input) { ${refusals} ... on ArchiveProductPayload { product { id } } }
}`,
    variables: ({ params, expectedVersion }, found) => ({
      input: { id: params.id, expectedVersion: expectedVersion ?? found.version },
    }),
    success: ['ArchiveProductPayload'],
    answer: () => ({ status: 204 }),
    answers: { 204: { about: 'The product is off sale.' }, ...missing },
    lastWriterWins: true,
  }),
];
