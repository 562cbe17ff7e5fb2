import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';

/** Creates a product that no other test uses. Returns its id. */
export async function newProduct(seller: Client, stock: number, price = '100.00'): Promise<string> {
  const sku = randomUUID();
  const { createProduct } = await seller.askRepeatedly<{
    createProduct: { product: { id: string } };
  }>(
    `mutation ($input: ProductInput!) {
      createProduct(input: $input) { ... on CreateProductPayload { product { id } } }
    }`,
    {
      input: {
        sku,
        name: `Thing ${sku.slice(0, 4)}`,
        price: { amount: price },
        initialStock: stock,
        categories: ['things'],
        idempotencyKey: sku,
      },
    },
  );
  return createProduct.product.id;
}

export async function availableOf(client: Client, productId: string): Promise<number> {
  const { product } = await client.askRepeatedly<{ product: { stock: { available: number } } }>(
    'query ($id: ID!) { product(id: $id) { stock { available } } }',
    { id: productId },
  );
  return product.stock.available;
}

/** A product as its seller sees it. */
export async function productOf(client: Client, id: string) {
  const { product } = await client.askRepeatedly<{
    product: { sku: string; version: number; price: { amount: string }; stock: { total: number } };
  }>('query ($id: ID!) { product(id: $id) { sku version price { amount } stock { total } } }', {
    id,
  });
  return product;
}
