import { randomBytes } from 'node:crypto';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { startGatewayFor } from '../../../gateway/src/testing/gateway-harness.ts';
import { tokenFor } from '../../../gateway/src/testing/token.ts';

const unlimited = 1_000_000_000;
const limits = {
  ...{ tokens: unlimited, depth: unlimited, aliases: unlimited, rootFields: unlimited },
  ...{ rootMutations: unlimited, directives: unlimited, fields: unlimited },
  ...{ introspectionDepth: unlimited, cost: unlimited },
};

/**
 * Starts our gateway, with all that a request passes in production, and returns its address. Without `checks` it neither
 * signs, nor checks rights and cost, nor counts.
 */
export async function startSouk(supergraph: string, checks: boolean): Promise<string> {
  const { url } = await startGatewayFor(supergraph, {
    anonymousCacheMs: 0,
    limits,
    rateLimit: { perUser: unlimited, perAddress: unlimited },
    // On a busy machine a whole round may take long.
    queryMs: 60_000,
    mutationMs: 60_000,
    ...(checks ? { signingKey: randomBytes(32).toString('base64url') } : withoutChecks),
  });
  return url;
}

const nothing = () => {};
const withoutChecks = {
  policies: { checkRights: nothing, checkCost: () => null },
  observe: { observeFetch: nothing, observeAnswer: nothing },
};

/** Tokens that our gateway in this process accepts, each of another user. */
export function tokensOf(count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, nth) => `buyer-${nth}`);
  return Promise.all(names.map((name) => tokenFor(name, ['buyer'], '1h')));
}

/** Starts @apollo/gateway in Apollo Server, which forwards the token, and returns its address. */
export async function startApollo(supergraphSdl: string): Promise<string> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url = '' }) =>
      new RemoteGraphQLDataSource<{ authorization: string }>({
        url,
        willSendRequest: ({ request, context }) =>
          request.http?.headers.set('authorization', context.authorization ?? ''),
      }),
  });
  const server = new ApolloServer<{ authorization: string }>({ gateway });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => ({ authorization: req.headers.authorization ?? '' }),
  });
  return url;
}
