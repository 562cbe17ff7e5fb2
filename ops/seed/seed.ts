import { demoOperations } from '@souk/schema/demo-operations';
import { Client } from '../client/client.ts';
import { demoPassword } from '../system/environment.ts';
import type { ShopAddress } from '../system/shop-address.ts';
import type { Print } from '../system/step.ts';
import { type DemoProduct, demoCatalogue } from './catalogue.ts';
import { onceIn } from './once-in.ts';
import { drawing, rendered } from './pictures.ts';

/** The product that older scripts expect under this id, at 1000.00. */
export const knownProduct = '3fa85f64-5717-4562-b3fc-2c963f66afa7';
/** The limit of products in one import. */
const batchSize = 50;

/** Seeds the shop of a state folder once. Repeats a seeding that was interrupted. */
export function seedOnce(folder: string, address: ShopAddress, print: Print): Promise<void> {
  return onceIn(folder, 'seeded', print, () => seed(address));
}

/**
 * Enters the demo data as the demo users would: through the gateway, with their own logins and fixed
 * idempotency keys, so that a repeated request or a second run changes nothing.
 */
export async function seed({ gatewayUrl, issuer }: ShopAddress): Promise<void> {
  const as = (name: string) => Client.as(gatewayUrl, issuer, name, demoPassword);
  const seller = as('seller');
  await Promise.all([
    openSellerShop(seller, 'Samovar & Co', demoCatalogue.slice(0, 160)),
    openSellerShop(as('seller2'), 'Blue Courtyard', demoCatalogue.slice(160)),
    sellKnownProduct(as('operator'), seller),
    openAccount(as('buyer')),
  ]);
}

async function openSellerShop(seller: Client, name: string, products: readonly DemoProduct[]) {
  await seller.askRepeatedly(demoOperations.becomeSeller, { name });
  const pictures = await uploadPictures(seller, products);
  const starts = Array.from(
    { length: Math.ceil(products.length / batchSize) },
    (_, n) => n * batchSize,
  );
  await Promise.all(
    starts.map((start) =>
      importProducts(seller, start, products.slice(start, start + batchSize), pictures),
    ),
  );
}

/** Uploads a picture for each drawing that the products need. Returns the ids by the drawings. */
async function uploadPictures(seller: Client, products: readonly DemoProduct[]) {
  const drawings = new Set(products.map(({ category, thing }) => drawing(category, thing)));
  const ids = new Map<string, string>();
  for (const svg of drawings) {
    const file = new File([await rendered(svg)], 'picture.png', { type: 'image/png' });
    const { id } = await seller.uploadRepeatedly<{ id: string }>('/pictures', file);
    ids.set(svg, id);
  }
  return ids;
}

async function importProducts(
  seller: Client,
  start: number,
  products: readonly DemoProduct[],
  pictures: ReadonlyMap<string, string>,
) {
  const inputs = products.map(({ category, thing, price, stock, ...product }) => ({
    ...product,
    categories: [category],
    pictures: [{ pictureId: pictures.get(drawing(category, thing)), alt: product.name }],
    price: { amount: price },
    initialStock: stock,
  }));
  const { importProducts } = await seller.askRepeatedly<{ importProducts: { __typename: string } }>(
    demoOperations.importProducts,
    { input: { products: inputs, idempotencyKey: `seed-${start}` } },
  );
  const { __typename: type } = importProducts;
  if (type !== 'ImportProductsPayload')
    throw new Error(`The import of the demo products was refused: ${type}.`);
}

async function sellKnownProduct(operator: Client, seller: Client): Promise<void> {
  const { me } = await seller.askRepeatedly<{ me: { id: string } }>(demoOperations.me);
  const { setStock } = await operator.askRepeatedly<{
    setStock: { product?: { status: string; version: number } };
  }>(demoOperations.setStock, {
    input: { productId: knownProduct, quantity: 10, idempotencyKey: 'seed-known' },
  });
  if (setStock.product?.status !== 'DRAFT') return;
  await operator.askRepeatedly(demoOperations.updateProduct, {
    input: {
      id: knownProduct,
      expectedVersion: setStock.product.version,
      name: 'Demo product',
      price: { amount: '1000.00' },
      sellerId: me.id,
      status: 'ACTIVE',
    },
  });
}

async function openAccount(buyer: Client): Promise<void> {
  await buyer.askRepeatedly(demoOperations.openAccount, { input: { idempotencyKey: 'seed' } });
}
