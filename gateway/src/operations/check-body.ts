import type { FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { clientError } from '../http/client-error.ts';
import { isObject } from '../json.ts';

/**
 * Checks the shape of a POST body (GraphQL over HTTP, section 5.4) before Apollo does, whose messages
 * name several causes at once. Throws BAD_REQUEST (400).
 */
export function checkBody({ method, body }: Pick<FastifyRequest, 'method' | 'body'>): void {
  if (method !== 'POST') return;
  if (Array.isArray(body)) throw badRequest('Send one operation in each request, not a list.');
  if (!isObject(body)) throw badRequest('Send a JSON object with the operation in `query`.');
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string' || query === '') {
    throw badRequest('Send the operation as text in `query`.');
  }
  if (!isMissing(operationName) && typeof operationName !== 'string') {
    throw badRequest('Send `operationName` as text.');
  }
  if (!isMissing(variables) && !isObject(variables)) {
    throw badRequest('Send `variables` as a JSON object.');
  }
  if (!isMissing(extensions) && !isObject(extensions)) {
    throw badRequest('Send `extensions` as a JSON object.');
  }
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function badRequest(message: string): GraphQLError {
  return clientError('BAD_REQUEST', message, 400);
}
