import { httpUrl, readConfig } from '@souk/platform/runtime/config';
import { requiresTls } from '@souk/platform/runtime/production';
import { z } from 'zod';

/** Codes of errors that a subgraph of others may send to clients as well; `*` allows every code. */
export type ErrorCodes = readonly string[] | '*';

const socketUrl = z.url({
  protocol: /^(https?|wss?)$/,
  error: 'Must begin with http://, https://, ws:// or wss://.',
});

/** The protocols in which subgraphs serve subscriptions: `graphql-transport-ws`, and GraphQL over SSE. */
const protocols = ['graphql-ws', 'sse'] as const;

/** Where and how a subgraph serves subscriptions. */
export type SubscriptionsAt = {
  readonly protocol: (typeof protocols)[number];
  /** Null: at the address of queries. */
  readonly url: string | null;
};

/** The gateway's settings for one subgraph. All are optional, as it may be a third party's. */
export type SubgraphSettings = {
  /** Null: the address in the supergraph. */
  readonly url: string | null;
  /** Signs the requests. Null: unsigned. */
  readonly signingKey: string | null;
  /** Whether it receives the caller's token, with which it can act as the caller at other subgraphs. */
  readonly getsToken: boolean;
  /** The codes of its errors that clients see beside those that the gateway knows. */
  readonly errorCodes?: ErrorCodes;
  /** Whether its addresses must be https or wss. */
  readonly needsTls?: boolean;
  readonly subscriptions?: SubscriptionsAt;
};

/**
 * Reads `<NAME>_URL`, `<NAME>_SIGNING_KEY`, `<NAME>_GETS_TOKEN`, `<NAME>_SUBSCRIPTIONS` and `<NAME>_SUBSCRIPTIONS_URL`.
 * A subgraph that shares a key with the gateway gets the token too; a third party only when `<NAME>_GETS_TOKEN`
 * is true. Throws for invalid values.
 */
export function readSubgraphSettings(
  name: string,
  environment: NodeJS.ProcessEnv,
): SubgraphSettings {
  const prefix = name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
  const read = readConfig(
    {
      [`${prefix}_URL`]: httpUrl.optional(),
      [`${prefix}_SIGNING_KEY`]: z.string().min(32).optional(),
      [`${prefix}_GETS_TOKEN`]: z.enum(['true', 'false']).optional(),
      [`${prefix}_SUBSCRIPTIONS`]: z.enum(protocols).optional(),
      [`${prefix}_SUBSCRIPTIONS_URL`]: socketUrl.optional(),
    },
    environment,
    unsignedIssues(prefix),
  );
  const signingKey = read[`${prefix}_SIGNING_KEY`] ?? null;
  const getsToken = read[`${prefix}_GETS_TOKEN`] ?? String(signingKey !== null);
  return {
    url: read[`${prefix}_URL`] ?? null,
    signingKey,
    getsToken: getsToken === 'true',
    needsTls: requiresTls(environment),
    subscriptions: {
      protocol: protocolOf(read[`${prefix}_SUBSCRIPTIONS`], signingKey),
      url: read[`${prefix}_SUBSCRIPTIONS_URL`] ?? null,
    },
  };
}

function protocolOf(
  given: string | undefined,
  signingKey: string | null,
): SubscriptionsAt['protocol'] {
  const usual = signingKey === null ? 'graphql-ws' : 'sse';
  return protocols.find((known) => known === given) ?? usual;
}

/** The messages of a socket have no signature. */
function unsignedIssues(prefix: string) {
  return (given: NodeJS.ProcessEnv) =>
    given[`${prefix}_SIGNING_KEY`] && given[`${prefix}_SUBSCRIPTIONS`] === 'graphql-ws'
      ? [
          {
            path: [`${prefix}_SUBSCRIPTIONS`],
            message: 'Must be sse for a subgraph with a signing key: a socket has no signatures.',
          },
        ]
      : [];
}
