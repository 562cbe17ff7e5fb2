import { randomUUID } from 'node:crypto';
import { issueText } from '@souk/platform/graphql/issue-text';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { checkVariables } from '../http/check-variables.ts';
import { type FieldError, Problem } from '../http/problem.ts';
import { pathText } from './refusals.ts';
import type { RestRequest, Route } from './route.ts';
import type { RestConfig } from './settings.ts';

/** A valid request, and whether its expected version is a precondition of HTTP. */
export type ReadRequest = { readonly request: RestRequest; readonly isPrecondition: boolean };

/**
 * Validates path, query, headers and body of a request by its row. Throws a Problem (400) that names every
 * invalid value at once. Unknown fields are ignored.
 */
export function readRequest(
  route: Route,
  { params, query, body, headers, url }: FastifyRequest,
  settings: RestConfig,
): ReadRequest {
  checkVariables(body);
  const faults: FieldError[] = [];
  const parse = (schema: z.ZodType | undefined, value: unknown): unknown => {
    if (!schema) return {};
    const { data, error } = schema.safeParse(value ?? {}, { error: issueText });
    for (const { path, message } of error?.issues ?? [])
      faults.push({ path: pathText(path), message });
    return data;
  };
  const parsed = {
    params: parse(route.params, params),
    query: parse(route.query, query),
    body: parse(route.body, body),
  };
  const given = route.key ? keyIn(headers['idempotency-key'], route, faults) : null;
  const match = route.hasVersion ? versionIn(headers['if-match'], faults) : null;
  if (faults.length > 0) throw invalid(faults);
  const { version } = parsed.body as { readonly version?: number | null };
  const request = {
    ...parsed,
    ...{ url, settings, key: given ?? randomUUID() },
    expectedVersion: match ?? version ?? null,
  };
  const isPrecondition = match !== null;
  if (given !== null || typeof route.key !== 'function') return { request, isPrecondition };
  return { request: { ...request, key: route.key(request) }, isPrecondition };
}

function invalid(fields: readonly FieldError[]): Problem {
  const detail = 'Some values are not valid: see `fields`.';
  return new Problem(400, 'VALIDATION_FAILED', detail, { fields });
}

type Header = string | readonly string[] | undefined;

/** The forms of headers, here and in the document. A key may stand in quotes; then it must not be empty. */
export const headerForms = {
  'Idempotency-Key': /^(?!""$)("[!-~]{1,200}"|[!-~]{1,200})$/,
  'If-Match': /^(\*|"\d{1,9}")$/,
} as const;

/** One pair of quotes comes off, as the draft of the IETF writes the header with them. */
function keyIn(header: Header, route: Route, faults: FieldError[]): string | null {
  const path = 'Idempotency-Key';
  if (header === undefined) {
    const message = 'Required: a new value for each order, the same for a repetition.';
    if (route.key === 'required') faults.push({ path, message });
    return null;
  }
  const message = 'Must be one value of 1 to 200 visible ASCII characters without spaces.';
  if (!headerForms[path].test(String(header))) faults.push({ path, message });
  return String(header).replace(/^"(.*)"$/, '$1');
}

/** `*` is any version. */
function versionIn(header: Header, faults: FieldError[]): number | null {
  if (header === undefined || header === '*') return null;
  const path = 'If-Match';
  const message = 'Must be * or one version in quotes, such as "3".';
  if (!headerForms[path].test(String(header))) faults.push({ path, message });
  return Number(String(header).slice(1, -1));
}
