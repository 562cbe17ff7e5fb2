import type { ExecutionResult } from 'graphql';
import type { Sender } from '../../request/sender.ts';

/**
 * Runs an operation on the gateway's own graph, with the rights of its sender and all limits. Throws a
 * GraphQLError where there is no room now (UNAVAILABLE, 503), or too much was asked (RATE_LIMITED, 429).
 */
export type RunGraphQL = (
  document: string,
  variables: Readonly<Record<string, unknown>>,
  sender: Sender,
) => Promise<ExecutionResult>;
