import { randomUUID } from 'node:crypto';
import { Client, GraphQLFailure } from '@souk/ops/client/client';
import { newPictureFile, type Uploaded } from '../testing/pictures.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import { violationsIn } from '../testing/violations.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');

type Created = {
  readonly createProduct: {
    readonly __typename: string;
    readonly id?: string;
    readonly imageUrl?: string;
    readonly pictures?: readonly { readonly alt: string; readonly variants: { url: string }[] }[];
  };
};

async function create(client: Client, pictureId: string) {
  const sku = randomUUID();
  const pictures = [{ pictureId, alt: 'One pixel' }];
  const input = { sku, name: 'Pixel', price: { amount: '1.00' }, pictures };
  const { createProduct } = await client.askRepeatedly<Created>(
    `mutation ($input: ProductInput!, $key: ID!) {
      createProduct(input: $input, idempotencyKey: $key) {
        __typename ... on Product { id imageUrl pictures { alt variants { url } } }
      }
    }`,
    { input, key: sku },
  );
  return createProduct;
}

describe('a picture of a product', () => {
  it('is uploaded by its seller, attached, and loaded by everybody from its address (INV-10, INV-11)', async () => {
    const { id, url } = await seller.uploadRepeatedly<Uploaded>('/pictures', newPictureFile());
    const product = await create(seller, id);
    expect(product).toMatchObject({
      ...{ __typename: 'Product', imageUrl: url },
      pictures: [{ alt: 'One pixel', variants: [{ url }] }],
    });
    const response = await fetch(new URL(url, shop.gatewayUrl));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await fetch(new URL(url, shop.gatewayUrl), { headers })).status).toBe(304);
    const head = await fetch(new URL(url, shop.gatewayUrl), { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(
      String((await response.arrayBuffer()).byteLength),
    );
  });

  it('is one picture, however many upload the same file at once', async () => {
    const file = newPictureFile();
    const uploads = [1, 2, 3].map(() => seller.uploadRepeatedly<Uploaded>('/pictures', file));
    expect(new Set((await Promise.all(uploads)).map(({ id }) => id)).size).toBe(1);
  });

  it('cannot be attached by another seller, who gets the answer for an unknown one', async () => {
    const { id } = await seller.uploadRepeatedly<Uploaded>('/pictures', newPictureFile());
    const other = demoClient(shop, 'seller2');
    expect(await create(other, id)).toEqual({ __typename: 'ValidationFailed' });
    expect(await create(other, randomUUID())).toEqual({ __typename: 'ValidationFailed' });
  });

  it.each([
    ['anonymous callers', async () => new Client(shop.gatewayUrl), 401, 'UNAUTHENTICATED'],
    ['buyers', () => buyer(shop), 403, 'FORBIDDEN'],
    ['couriers', async () => demoClient(shop, 'courier'), 403, 'FORBIDDEN'],
  ])('is refused from %s', async (_, client, status, code) => {
    const upload = (await client()).upload('/pictures', newPictureFile());
    await expect(upload).rejects.toMatchObject({ status, codes: [code] });
  });

  it.each([
    ['a text', 'not a picture', 415, 'UNSUPPORTED_FORMAT'],
    ['nothing', '', 422, 'EMPTY_FILE'],
    ['9 MB', 'x'.repeat(9_000_000), 413, 'BODY_TOO_LARGE'],
  ])('is refused when it is %s, and says what to do', async (_, content, status, code) => {
    const error: unknown = await seller
      .uploadRepeatedly('/pictures', new File([content], 'tea'))
      .catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(GraphQLFailure);
    expect(error).toMatchObject({ status, codes: [code], message: expect.stringContaining(': ') });
  });

  it('leaves the shop without violations (OPS-9)', async () => {
    expect(await violationsIn(shop)).toEqual(new Map());
  });
});
