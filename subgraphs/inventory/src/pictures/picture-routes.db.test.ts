import { QueueFull } from '@souk/platform/runtime/concurrency-limiter';
import sharp from 'sharp';
import { ann, type InventoryHarness, inventoryHarness, sam } from '../testing/harness.ts';
import { plainPicture } from '../testing/sample-pictures.ts';
import { databasePictureStore } from './database-picture-store.ts';
import { pictureReader } from './picture-reader.ts';
import { fileRoute, uploadRoute } from './picture-routes.ts';
import { storesOf } from './picture-store.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const stores = () => storesOf(databasePictureStore(inventory.orm));
async function upload(
  body: Buffer,
  { viewer = sam, headers = {}, readPicture = pictureReader() } = {},
) {
  const route = uploadRoute({ transact: inventory.transact, stores: stores(), readPicture });
  const answer = await route.handle({ headers, body, params: {}, viewer });
  return { ...answer, body: JSON.parse(String(answer.body)) };
}
const get = (address: string, headers = {}) =>
  fileRoute({ stores: stores(), em: inventory.orm.em }).handle({
    ...{ headers, body: Buffer.alloc(0), params: { file: address.replace('/pictures/', '') } },
  });

describe('POST /pictures', () => {
  it('answers with the picture and its addresses, also the second time', async () => {
    const content = await plainPicture(1_500, 750);
    const { status, body } = await upload(content);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      url: expect.stringMatching(/-480\.webp$/),
      ...{ width: 1_500, height: 750 },
      variants: [160, 480, 1_200].map((width) => {
        const url = expect.stringMatching(new RegExp(`^/pictures/[0-9a-f]{64}-${width}\\.webp$`));
        return { url, width, height: width / 2 };
      }),
    });
    expect((await upload(content)).body).toEqual(body);
  });

  it.each([
    [415, 'UNSUPPORTED_FORMAT', Buffer.from('<svg/>'), {}],
    [422, 'EMPTY_FILE', Buffer.alloc(0), {}],
    [422, 'UNREADABLE_PICTURE', Buffer.from('GIF89a'), {}],
    [422, 'WRONG_FILE_TYPE', Buffer.from('GIF89a'), { headers: { 'x-file-extension': 'png' } }],
    [422, 'WRONG_FILE_TYPE', Buffer.from('GIF89a'), { headers: { 'content-type': 'image/png' } }],
    [403, 'FORBIDDEN', Buffer.from('GIF89a'), { viewer: ann }],
    [
      ...([503, 'UNAVAILABLE', Buffer.from('GIF89a')] as const),
      { readPicture: () => Promise.reject(new QueueFull()) },
    ],
  ])('answers %d %s with what to do', async (status, code, body, more) => {
    const answer = await upload(body, more);
    expect(answer).toMatchObject({ status, body: { code, detail: expect.any(String) } });
    expect(answer.headers?.['retry-after'] !== undefined).toBe(status === 503);
  });

  it('answers 401 without a token', async () => {
    const route = uploadRoute({
      ...{ transact: inventory.transact, stores: stores(), readPicture: pictureReader() },
    });
    const request = { headers: {}, body: Buffer.alloc(0), params: {}, viewer: null };
    expect(await route.handle(request)).toEqual({ status: 401 });
  });
});

describe('GET /pictures/:file', () => {
  it('answers with WebP that may be cached for ever', async () => {
    const { body } = await upload(await plainPicture(200, 100));
    const { status, headers, body: content } = await get(body.url);
    expect([status, headers]).toEqual([
      200,
      {
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
      },
    ]);
    expect(await sharp(content as Uint8Array).metadata()).toMatchObject({ width: 200 });
  });

  it('answers 304 to those who have it, and does not read it', async () => {
    const { body } = await upload(await plainPicture(201, 100));
    const etag = (await get(body.url)).headers?.etag ?? '';
    for (const sent of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      expect(await get(body.url, { 'if-none-match': sent })).toMatchObject({ status: 304 });
    }
    expect((await get(body.url, { 'if-none-match': '"x"' })).status).toBe(200);
  });

  it.each([`/pictures/${'a'.repeat(64)}-480.webp`, '/pictures/..', '/pictures/a', '/pictures/%00'])(
    'answers 404 for %s',
    async (address) => {
      expect(await get(address, { 'if-none-match': '*' })).toEqual({ status: 404 });
    },
  );

  it('answers 404 for a picture that is being stored or deleted', async () => {
    const { body } = await upload(await plainPicture(202, 100));
    await inventory.run(`update pictures set status = 'DELETING' where id = ?::uuid`, [body.id]);
    expect(await get(body.url)).toEqual({ status: 404 });
    await inventory.run(`update pictures set status = 'STORING' where id = ?::uuid`, [body.id]);
    expect(await get(body.url)).toEqual({ status: 404 });
  });
});
