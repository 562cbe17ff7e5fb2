import { randomUUID } from 'node:crypto';
import { newPictureFile, type Uploaded } from '@souk/e2e/testing/pictures.ts';
import type { Actors } from './actors.ts';
import { retryUntilAnswered, Violation } from './retry-until-answered.ts';

type Created = { readonly createProduct: { readonly imageUrl?: string | null } };

/** Uploads a new picture, twice, creates a product with it, and loads it from the address. */
export async function uploadPicture({ seller, shop, retryLog }: Actors): Promise<void> {
  const file = newPictureFile();
  const upload = () =>
    retryUntilAnswered(retryLog, 'an upload', () => seller.upload<Uploaded>('/pictures', file));
  const picture = await upload();
  if ((await upload()).id !== picture.id) throw new Violation('one file made several pictures');
  const sku = randomUUID();
  const pictures = [{ pictureId: picture.id, alt: 'A pixel' }];
  const input = { sku, name: 'Pixel', price: { amount: '1.00' }, pictures };
  const mutation = `mutation ($input: ProductInput!, $key: ID!) {
    createProduct(input: $input, idempotencyKey: $key) { ... on Product { imageUrl } }
  }`;
  const { createProduct } = await retryUntilAnswered(retryLog, 'a product with a picture', () =>
    seller.ask<Created>(mutation, { input, key: sku }),
  );
  if (createProduct.imageUrl !== picture.url) {
    throw new Violation(`the picture ${picture.id} was lost between its upload and its product`);
  }
  await retryUntilAnswered(retryLog, 'the file of a picture', async () => {
    const response = await fetch(new URL(picture.url, shop.gatewayUrl));
    await response.arrayBuffer();
    if (response.status === 404) throw new Violation(`${picture.url} is gone`);
    if (!response.ok) throw new Error(`The status is ${response.status}.`);
  });
}
