import { issueText } from '@souk/platform/graphql/issue-text';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';

const asText = { parseAs: 'string', bodyLimit: 16_384 } as const;

/** Parses URL-encoded forms to URLSearchParams. */
export function acceptForms(http: FastifyInstance): void {
  http.addContentTypeParser(
    'application/x-www-form-urlencoded',
    asText,
    async (_: unknown, body: string) => new URLSearchParams(body),
  );
}

/** Parses JSON. An empty body is undefined. */
export function acceptJson(http: FastifyInstance): void {
  // A field `__proto__` is left out, as from all other bodies.
  const parse = http.getDefaultJsonParser('remove', 'remove');
  http.addContentTypeParser('application/json', asText, (request, body: string, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body, done);
  });
}

/** Parses the body by `schema`. Throws a Problem (400) that names every invalid field. */
export function readBody<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const { data, error } = schema.safeParse(body ?? {}, { error: issueText });
  if (!error) return data;
  const fields = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new Problem(400, 'VALIDATION_FAILED', 'Some fields are not valid: see `fields`.', {
    fields,
  });
}
