import { IdentityUnavailable, TooManyAttempts } from '@souk/auth/identity-admin';
import { GraphQLError } from 'graphql';

/**
 * Turns IdentityUnavailable into an error with the code UNAVAILABLE, and TooManyAttempts into one with RATE_LIMITED:
 * a later retry may help.
 */
export async function orUnavailable<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof TooManyAttempts) throw rateLimited(error);
    if (!(error instanceof IdentityUnavailable)) throw error;
    // No HTTP status: a subgraph responds with 200, and the gateway chooses the client's status.
    throw new GraphQLError('Temporarily unavailable. Try again later.', {
      extensions: { code: 'UNAVAILABLE' },
    });
  }
}

function rateLimited({ retryAfterSeconds }: TooManyAttempts): GraphQLError {
  const message = `Too many wrong passwords. Retry in ${retryAfterSeconds} s.`;
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED' } });
}
