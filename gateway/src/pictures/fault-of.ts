import { unauthenticated } from '@souk/auth/errors';
import { Problem } from '../identity/login/problem.ts';

/** The error for an answer of the subgraph that no client should see as it is. */
export function faultOf(status: number): Error {
  if (status === 401) return unauthenticated();
  if (status === 503) {
    const message = 'Temporarily unavailable. Try again later.';
    return new Problem(503, 'UNAVAILABLE', message, { retryAfterSeconds: 5 });
  }
  return new Error(`The subgraph of the pictures answered with the status ${status}.`);
}
