import type { FastifyRequest } from 'fastify';
import { jsonIn } from '../json.ts';

/** Every string that Apollo may take as the operation, and everything that it may take as variables. */
type Sent = {
  readonly sources: readonly string[];
  readonly variables: readonly unknown[];
  readonly operationName: string | undefined;
};

/** Leaves out what has another type; what is not JSON is undefined: Apollo rejects it itself. */
export function sentIn({ method, url, body }: FastifyRequest): Sent {
  if (method === 'GET') {
    const { searchParams } = new URL(url, 'http://gateway');
    const variables = searchParams.getAll('variables').map(jsonIn);
    const operationName = searchParams.get('operationName') ?? undefined;
    return { sources: searchParams.getAll('query'), variables, operationName };
  }
  const { query, variables, operationName: name } = (body ?? {}) as Record<string, unknown>;
  const operationName = typeof name === 'string' ? name : undefined;
  return {
    sources: typeof query === 'string' ? [query] : [],
    variables: [variables],
    operationName,
  };
}
