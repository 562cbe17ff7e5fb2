import type { ExecutionResult } from 'graphql';
import type { Sender } from '../sender.ts';

/** Runs an operation on the gateway's own graph, with the rights of its sender and all limits. Throws a
 * GraphQLError, UNAVAILABLE (503) or RATE_LIMITED (429), where a limit is one of time. */
export type RunGraphQL = (
  document: string,
  variables: Readonly<Record<string, unknown>>,
  sender: Sender,
) => Promise<ExecutionResult>;
