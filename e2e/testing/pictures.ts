import { randomBytes, randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';

/** One pixel, as PNG. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture that no other test has uploaded: what follows its pixel makes a new file of it. */
export function newPictureFile(): File {
  const content = new Uint8Array(Buffer.concat([pixel, randomBytes(16)]));
  return new File([content], 'pixel.png', { type: 'image/png' });
}

/** What `POST /pictures` answers. */
export type Uploaded = { readonly id: string; readonly url: string };

/** Uploads a new picture, and creates a product that has it. Returns the id of the picture. */
export async function newAttachedPicture(seller: Client): Promise<string> {
  const { id } = await seller.uploadRepeatedly<Uploaded>('/pictures', newPictureFile());
  const sku = randomUUID();
  const pictures = [{ pictureId: id, alt: 'A pixel' }];
  const input = { sku, name: 'Pixel', price: { amount: '1.00' }, pictures };
  await seller.askRepeatedly(
    `mutation ($input: ProductInput!, $key: ID!) {
      createProduct(input: $input, idempotencyKey: $key) { __typename }
    }`,
    { input, key: sku },
  );
  return id;
}
