import { unauthenticated, unavailable } from '@souk/auth/errors';

/** The error for an answer of the subgraph that no client should see as it is. */
export function faultOf(status: number): Error {
  const fault = new Error(`The subgraph of the pictures answered with the status ${status}.`);
  if (status === 401) return unauthenticated(fault);
  return status === 503 ? unavailable(fault) : fault;
}
