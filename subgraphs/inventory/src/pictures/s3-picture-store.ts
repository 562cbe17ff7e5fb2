import type { AwsClient } from 'aws4fetch';
import type { PictureStore } from './picture-store.ts';

/** A bucket of any server that speaks S3, addressed by path. */
export type S3Settings = {
  /** Without a slash at its end: `https://s3.example`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** How long one request may take. */
const timeoutMs = 10_000;

/**
 * Keeps the files of pictures in a bucket, under `pictures/<id>/<width>.webp`. Requests are signed with
 * AWS Signature Version 4. Its library is loaded with the first request.
 */
export function s3PictureStore({ endpoint, bucket, ...identity }: S3Settings): PictureStore {
  let client: AwsClient | undefined;
  const send = async (
    method: string,
    key: string,
    more: RequestInit,
    expected: readonly number[],
  ) => {
    const { AwsClient } = await import('aws4fetch');
    client ??= new AwsClient({ ...identity, service: 's3', retries: 2 });
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await client.fetch(`${endpoint}/${bucket}/${key}`, {
      method,
      signal,
      ...more,
    });
    if (expected.includes(response.status)) return response;
    await response.body?.cancel();
    throw new Error(`S3 answered ${method} with the status ${response.status}.`);
  };
  return {
    name: 'S3',
    put: async (pictureId, files) => {
      for (const { width, content } of files) {
        const headers = { 'content-type': 'image/webp' };
        const body = new Uint8Array(content);
        const put = await send('PUT', keyOf(pictureId, width), { headers, body }, [200]);
        await put.body?.cancel();
      }
    },
    get: async (pictureId, width) => {
      const response = await send('GET', keyOf(pictureId, width), {}, [200, 404]);
      if (response.status === 200) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      return null;
    },
    delete: async (pictureId, widths) => {
      for (const width of widths) {
        const deleted = await send('DELETE', keyOf(pictureId, width), {}, [200, 204, 404]);
        await deleted.body?.cancel();
      }
    },
  };
}

function keyOf(pictureId: string, width: number): string {
  return `pictures/${pictureId}/${width}.webp`;
}
