import type { FastifyRequest } from 'fastify';
import { getOperationAST, OperationTypeNode } from 'graphql';
import { z } from 'zod';
import type { ParseOperation } from '../../ports.ts';
import { badRequest } from '../errors.ts';
import type { Request } from '../stream/request.ts';

const request = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

/** In a URL the variables are a text. */
const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'No JSON.' });
    return z.NEVER;
  }
});
const inUrl = request.extend({ variables: json.pipe(request.shape.variables).optional() });

/** The GraphQL request in an HTTP request. Throws BAD_REQUEST. */
export function requestIn({ method, query, body }: FastifyRequest): Request {
  const { data } = method === 'GET' ? inUrl.safeParse(query) : request.safeParse(body);
  if (!data) throw badRequest('Send a query, and variables as JSON.');
  return data;
}

/**
 * Whether an answer in events is wanted. Some clients accept events among other types for whatever
 * they ask: those mean it for a subscription only.
 */
export function asksForEvents(asked: FastifyRequest, read: ParseOperation): boolean {
  const { routeOptions, headers } = asked;
  if (routeOptions.url !== '/graphql') return false;
  const accepted = headers.accept?.split(',').map((type) => type.split(';')[0]?.trim()) ?? [];
  if (!accepted.includes('text/event-stream')) return false;
  return accepted.length === 1 || isSubscription(asked, read);
}

function isSubscription(asked: FastifyRequest, read: ParseOperation): boolean {
  try {
    const { query, operationName } = requestIn(asked);
    const operation = getOperationAST(read(query), operationName);
    return operation?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    // The route that answers queries says what is wrong.
    return false;
  }
}
