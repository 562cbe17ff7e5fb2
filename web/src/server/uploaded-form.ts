import type { FastifyInstance, FastifyRequest } from 'fastify';

type UploadOptions = {
  readonly gatewayUrl: string;
  /** The origin of the pages: the gateway accepts uploads with a session from there only. */
  readonly publicUrl: string;
};

/** What the gateway answers to an upload. */
type UploadAnswer = { readonly id?: string; readonly code?: string };

/** How long an upload may take: that of 8 MB over a slow connection. */
const timeoutMs = 120_000;

/** The pages with a form for a picture. */
const picturePages = /^\/sell\/products\/[^/?]+/;

/** Accepts forms with a file on the pages that have one. The gateway reads them: here they are a stream. */
export function acceptUploads(http: FastifyInstance): void {
  http.addContentTypeParser('multipart/form-data', (request, body, done) => {
    if (picturePages.test(request.url)) return done(null, body);
    done(Object.assign(new Error('This page takes no file.'), { statusCode: 415 }));
  });
}

/** Whether a request is a form with a file. */
export function isUpload({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return (headers['content-type'] ?? '').toLowerCase().startsWith('multipart/form-data');
}

/**
 * Passes a form with a picture on to the gateway, which checks and stores it, while it arrives: this server never has the
 * file. Returns the fields that stand for the picture: `picture` with its id, or `fault` with the code of its refusal.
 */
export async function uploadedForm(
  request: FastifyRequest,
  { gatewayUrl, publicUrl }: UploadOptions,
): Promise<URLSearchParams> {
  const { id, code } = await upload(request, new URL('/pictures', gatewayUrl), publicUrl);
  const fields = id === undefined ? { fault: code ?? 'UNAVAILABLE' } : { picture: id };
  return new URLSearchParams({ do: 'add-picture', ...fields });
}

async function upload(
  { headers, ip, protocol, body }: FastifyRequest,
  address: URL,
  publicUrl: string,
): Promise<UploadAnswer> {
  const { cookie, 'content-type': contentType, 'content-length': length } = headers;
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': contentType ?? '',
        origin: new URL(publicUrl).origin,
        'x-forwarded-for': ip,
        'x-forwarded-proto': protocol,
        ...(cookie && { cookie }),
        ...(length && { 'content-length': length }),
      },
      body: body as ReadableStream,
      duplex: 'half',
      signal: AbortSignal.timeout(timeoutMs),
    } as RequestInit);
    return (await response.json()) as UploadAnswer;
  } catch {
    // The page says that it did not work, and what to do.
    return {};
  }
}
