import type { ExecutionResult } from 'graphql';
import type { Caller } from '../caller.ts';

/** Runs an operation on the gateway's own graph, with the rights of `caller` and all its limits. */
export type RunGraphQL = (
  document: string,
  variables: Readonly<Record<string, unknown>>,
  caller: Caller,
) => Promise<ExecutionResult>;
