import { Client } from '../client/client.ts';
import type { Place } from '../place.ts';
import { demoPassword } from '../system/environment.ts';
import { type DemoProduct, demoCatalogue } from './catalogue.ts';

/** The product that older scripts know by its id, at 1000.00. */
const knownProduct = '3fa85f64-5717-4562-b3fc-2c963f66afa7';
const atOnce = 12;

/**
 * Fills the shop as its people would: through the gateway, with their own logins and fixed keys, so
 * that a second run changes nothing.
 */
export async function seed({ gatewayUrl, issuer }: Place): Promise<void> {
  const as = (name: string) => Client.as(gatewayUrl, issuer, name, demoPassword);
  const seller = as('seller');
  await Promise.all([
    openShop(seller, 'Samovar & Co', demoCatalogue.slice(0, 160)),
    openShop(as('seller2'), 'Blue Courtyard', demoCatalogue.slice(160)),
    sellKnownProduct(as('operator'), seller),
    giveMoney(as('buyer')),
  ]);
}

async function openShop(seller: Client, name: string, products: readonly DemoProduct[]) {
  await seller.ask(
    `mutation ($name: String!) { becomeSeller(displayName: $name) { __typename } }`,
    {
      name,
    },
  );
  const waiting = [...products];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await offer(seller, next);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function offer(seller: Client, { category, price, stock, ...product }: DemoProduct) {
  const input = {
    ...product,
    categories: [category],
    price: { amount: price },
    initialStock: stock,
  };
  const { createProduct } = await seller.ask<{ createProduct: { __typename: string } }>(
    `mutation ($input: ProductInput!, $key: ID!) {
      createProduct(input: $input, idempotencyKey: $key) { __typename }
    }`,
    { input, key: `seed-${product.sku}` },
  );
  if (createProduct.__typename !== 'Product') {
    throw new Error(`${product.sku} was not taken: ${createProduct.__typename}.`);
  }
}

async function sellKnownProduct(operator: Client, seller: Client): Promise<void> {
  const { me } = await seller.ask<{ me: { id: string } }>('{ me { id } }');
  const { setStock } = await operator.ask<{ setStock: { status?: string; version?: number } }>(
    `mutation ($id: ID!) {
      setStock(productId: $id, quantity: 10, idempotencyKey: "seed-known") {
        ... on Product { status version }
      }
    }`,
    { id: knownProduct },
  );
  if (setStock.status !== 'DRAFT') return;
  await operator.ask(
    `mutation ($id: ID!, $input: ProductPatch!, $version: Int!) {
      updateProduct(id: $id, input: $input, expectedVersion: $version) { __typename }
    }`,
    {
      id: knownProduct,
      version: setStock.version,
      input: {
        name: 'Demo product',
        price: { amount: '1000.00' },
        sellerId: me.id,
        status: 'ACTIVE',
      },
    },
  );
}

async function giveMoney(buyer: Client): Promise<void> {
  await buyer.ask(`mutation { openAccount(idempotencyKey: "seed") { __typename } }`);
}
