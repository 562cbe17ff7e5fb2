import { MIMEType } from 'node:util';
import type { FastifyInstance } from 'fastify';
import type { GraphQLError } from 'graphql';
import { clientError } from './client-error.ts';

const withoutBody = ['GET', 'HEAD', 'OPTIONS'];

/** US-ASCII is a part of UTF-8. */
const charsets = ['utf-8', 'utf8', 'us-ascii', 'ascii'];

/**
 * Rejects a body that is compressed or not UTF-8 with UNSUPPORTED_MEDIA_TYPE (415). The parsers would
 * read it as UTF-8, and report it as malformed.
 */
export function useBodyEncoding(http: FastifyInstance): void {
  // Not earlier, so that the response has the headers of all `onRequest` hooks.
  http.addHook('preParsing', async ({ method, headers }, reply) => {
    if (withoutBody.includes(method)) return;
    const coding = headers['content-encoding'] ?? 'identity';
    if (coding.toLowerCase() !== 'identity') {
      // RFC 9110, section 15.5.16.
      reply.header('accept-encoding', 'identity');
      throw unsupported('Send the body uncompressed, without `content-encoding`.');
    }
    const charset = charsetOf(headers['content-type']);
    if (charset !== null && !charsets.includes(charset)) {
      throw unsupported('Send the body as UTF-8: leave `charset` out, or set it to `utf-8`.');
    }
  });
}

/** Creates the error UNSUPPORTED_MEDIA_TYPE (415). */
export function unsupported(message: string): GraphQLError {
  return clientError('UNSUPPORTED_MEDIA_TYPE', message, 415);
}

/** Null without a charset, and for a content type that is malformed, which the parser reports. */
function charsetOf(contentType = ''): string | null {
  try {
    return new MIMEType(contentType).params.get('charset')?.toLowerCase() ?? null;
  } catch {
    return null;
  }
}
