import { IdentityUnavailable } from '@souk/auth/identity-admin';
import { GraphQLError } from 'graphql';

/** What the identity provider could not do now is UNAVAILABLE, and no fault of the caller. */
export async function orUnavailable<Result>(attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof IdentityUnavailable)) throw error;
    // Without a status: a subgraph answers 200, and the gateway makes of it what its door wants.
    throw new GraphQLError('Try again later.', { extensions: { code: 'UNAVAILABLE' } });
  }
}
