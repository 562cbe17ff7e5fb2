import type { FastifyRequest } from 'fastify';
import { isObject } from '../json.ts';

/** A request whose form needs no more checks. */
type PlainRequest = {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** The header `accept` of clients that want JSON; any other needs negotiation. */
const accepted: readonly unknown[] = [undefined, '*/*', 'application/json'];

/** The request, when it is a POST of one operation in the form that most clients use. Null otherwise. */
export function plainRequestIn({
  method,
  headers,
  body,
}: Pick<FastifyRequest, 'method' | 'headers' | 'body'>): PlainRequest | null {
  if (method !== 'POST' || !accepted.includes(headers.accept) || !isObject(body)) return null;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || (extensions !== undefined && extensions !== null)) return null;
  const isNamed = typeof operationName === 'string' && operationName !== '';
  if (!isNamed && operationName !== undefined && operationName !== null) return null;
  const hasVariables = variables !== undefined && variables !== null;
  if (hasVariables && !isObject(variables)) return null;
  const values = hasVariables && isObject(variables) ? variables : {};
  return { query, operationName: isNamed ? operationName : undefined, variables: values };
}
