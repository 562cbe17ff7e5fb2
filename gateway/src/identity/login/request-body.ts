import type { FastifyInstance } from 'fastify';

const asText = { parseAs: 'string', bodyLimit: 16_384 } as const;

/** Reads forms, as URLSearchParams. */
export function readForms(http: FastifyInstance): void {
  http.addContentTypeParser(
    'application/x-www-form-urlencoded',
    asText,
    async (_: unknown, body: string) => new URLSearchParams(body),
  );
}

/** Reads JSON. No body at all is none, whatever its type. */
export function readJson(http: FastifyInstance): void {
  const parse = http.getDefaultJsonParser('error', 'error');
  http.addContentTypeParser('application/json', asText, (request, body: string, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body, done);
  });
}
