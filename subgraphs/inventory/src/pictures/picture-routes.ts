import type { EntityManager } from '@mikro-orm/postgresql';
import { Forbidden } from '@souk/platform/kernel/actor';
import { QueueFull } from '@souk/platform/runtime/concurrency-limiter';
import type { RawRequest, RawRoute } from '@souk/platform/service/use-raw-routes';
import { addressOf, middleOf, type Picture, readFileName } from '../domain/picture.ts';
import { findFile } from '../persistence/picture-rows.ts';
import { type UploadPorts, uploadPicture } from '../usecases/upload-picture.ts';
import type { PictureStores } from './picture-store.ts';
import { RefusedPicture } from './refused-picture.ts';

type Answer = Awaited<ReturnType<RawRoute['handle']>>;

/** The largest file that is accepted. */
const fileBytesMax = 8_388_608;
/** When a client may try again after 503, in seconds: a file takes about one. */
const retryAfterSeconds = 5;

const served = {
  'content-type': 'image/webp',
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
};

/** `POST /pictures`: the body is the file. A refusal is answered with its `code` and its `detail`. */
export function uploadRoute(ports: UploadPorts): RawRoute {
  return {
    method: 'POST',
    path: '/pictures',
    bodyBytesMax: fileBytesMax,
    handle: async ({ viewer, body, headers }) => {
      if (!viewer) return { status: 401 };
      const file = {
        content: body,
        extension: headerOf(headers, 'x-file-extension'),
        contentType: headerOf(headers, 'content-type'),
      };
      try {
        const { picture } = await uploadPicture(ports, viewer, file);
        return json(201, described(picture));
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}

/** What a client may know of a picture that it has uploaded. */
function described({ id, width, height, variants }: Picture) {
  const shown = variants.map((one) => ({
    url: addressOf(one),
    width: one.width,
    height: one.height,
  }));
  return { id, url: addressOf(middleOf(variants)), width, height, variants: shown };
}

/** Throws what is not a refusal. */
function refusalOf(error: unknown): Answer {
  if (error instanceof Forbidden) return json(403, { code: 'FORBIDDEN', detail: error.message });
  if (error instanceof RefusedPicture) {
    const status = error.code === 'UNSUPPORTED_FORMAT' ? 415 : 422;
    return json(status, { code: error.code, detail: error.message });
  }
  if (!(error instanceof QueueFull)) throw error;
  const detail = 'Too many pictures are being uploaded. Send the picture again later.';
  const answer = json(503, { code: 'UNAVAILABLE', detail });
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfterSeconds) } };
}

type Files = { readonly stores: PictureStores; readonly em: EntityManager };

/**
 * `GET /pictures/:file`: a file in one width, without a login. An address names what it returns, so
 * whoever has the file need not load it again.
 */
export function fileRoute({ stores, em }: Files): RawRoute {
  return {
    method: 'GET',
    path: '/pictures/:file',
    handle: async ({ params: { file = '' }, headers }) => {
      const named = readFileName(file);
      const found = named && (await findFile(em.fork(), named));
      if (!found) return { status: 404 };
      const etag = `"${named.sha256}"`;
      if (matches(headerOf(headers, 'if-none-match'), etag))
        return { status: 304, headers: { ...served, etag } };
      const content = await stores.named(found.store).get(found.pictureId, named.width);
      return content
        ? { status: 200, headers: { ...served, etag }, body: content }
        : { status: 404 };
    },
  };
}

/** RFC 9110, section 13.1.2: a weak comparison with each of a list. */
function matches(ifNoneMatch: string, etag: string): boolean {
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}

function headerOf(headers: RawRequest['headers'], name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

function json(status: number, body: object): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
