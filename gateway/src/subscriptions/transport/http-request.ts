import type { FastifyRequest } from 'fastify';
import { getOperationAST, OperationTypeNode } from 'graphql';
import { z } from 'zod';
import type { ParseOperation } from '../../ports.ts';
import { badRequest } from '../errors.ts';
import type { RequestParams } from '../stream/subscription-request.ts';

const bodyParams = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'Not valid JSON.' });
    return z.NEVER;
  }
});
/** In a URL the variables are JSON text. */
const urlParams = bodyParams.extend({
  variables: json.pipe(bodyParams.shape.variables).optional(),
});

/** Reads the GraphQL request parameters from an HTTP request. Throws BAD_REQUEST. */
export function readHttpRequest({ method, query, body }: FastifyRequest): RequestParams {
  const { data } = method === 'GET' ? urlParams.safeParse(query) : bodyParams.safeParse(body);
  if (!data) throw badRequest('Send `query` as a string, and `variables` as a JSON object.');
  return data;
}

/**
 * Whether the response to a request must be server-sent events. Some clients accept events among other
 * types in every request, so that counts for a subscription only.
 */
export function acceptsEvents(request: FastifyRequest, parseOperation: ParseOperation): boolean {
  const { routeOptions, headers } = request;
  if (routeOptions.url !== '/graphql') return false;
  const accepted =
    headers.accept
      ?.toLowerCase()
      .split(',')
      .map((type) => type.split(';')[0]?.trim()) ?? [];
  if (!accepted.includes('text/event-stream')) return false;
  return accepted.length === 1 || isSubscription(request, parseOperation);
}

function isSubscription(request: FastifyRequest, parseOperation: ParseOperation): boolean {
  try {
    const { query, operationName } = readHttpRequest(request);
    const operation = getOperationAST(parseOperation(query), operationName);
    return operation?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    // The route for queries reports the error.
    return false;
  }
}
