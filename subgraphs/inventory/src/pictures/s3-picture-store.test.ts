import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from '@souk/platform/testing/test-file';
import { AwsClient } from 'aws4fetch';
import { findMoto, startMoto } from '../testing/start-moto.ts';
import { testPictureStore } from './picture-store.contract.ts';
import { s3PictureStore } from './s3-picture-store.ts';

const identity = { region: 'eu-north-1', accessKeyId: 'id', secretAccessKey: 'secret' };
const moto = findMoto();

/** An S3 that answers everything in the same way, and keeps what it was asked. */
async function answering(...statuses: readonly number[]) {
  const asked: { method?: string; url?: string; authorization?: string }[] = [];
  const server = createServer(({ method, url, headers: { authorization } }, response) => {
    const status = statuses[asked.length] ?? statuses.at(-1) ?? 500;
    asked.push({ method, url, authorization } as (typeof asked)[number]);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => void server.close());
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  return { asked, store: s3PictureStore({ endpoint, bucket: 'souk', ...identity }) };
}

const inMoto = 'the store of pictures in S3';
if (moto) {
  describe(inMoto, () => {
    testPictureStore(async () => {
      const endpoint = await startMoto(moto);
      const { region, ...keys } = identity;
      const body = `<CreateBucketConfiguration><LocationConstraint>${region}</LocationConstraint></CreateBucketConfiguration>`;
      const client = new AwsClient({ ...keys, region, service: 's3' });
      const made = await client.fetch(`${endpoint}/souk`, { method: 'PUT', body });
      expect(made.status).toBe(200);
      const store = s3PictureStore({ endpoint, bucket: 'souk', ...identity });
      return { store, prepare: async () => {} };
    });
  });
} else {
  it.skip(`${inMoto} (skipped: there is no moto_server on the path)`, () => {});
}

describe('a request to S3', () => {
  it('names the bucket in its path, and is signed for its region', async () => {
    const { asked, store } = await answering(200);
    await store.put('p', [{ width: 160, content: new Uint8Array(1) }]);
    expect(asked).toMatchObject([{ method: 'PUT', url: '/souk/pictures/p/160.webp' }]);
    expect(asked[0]?.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=id\/\d{8}\/eu-north-1\/s3\/aws4_request, /,
    );
  });

  it('is repeated after a fault of the server', async () => {
    const { asked, store } = await answering(503, 404);
    expect(await store.get('p', 160)).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it.each([403, 301])(
    'that is answered with %d throws, as it is unknown what the bucket has',
    async (status) => {
      const { store } = await answering(status);
      await expect(store.get('p', 160)).rejects.toThrow(
        `S3 answered GET with the status ${status}.`,
      );
      await expect(store.delete('p', [160])).rejects.toThrow('S3 answered DELETE');
      await expect(store.put('p', [{ width: 1, content: new Uint8Array(1) }])).rejects.toThrow(
        'PUT',
      );
    },
  );
});
