import {
  port,
  postgresUrl,
  readSubgraph,
  type SubgraphConfig,
  signingKey,
} from '@souk/platform/subgraph-config';
import { z } from 'zod';

const settings = {
  USERS_PORT: port,
  USERS_DATABASE_URL: postgresUrl,
  USERS_SIGNING_KEY: signingKey,
  /** Where we reach the realm, when that is not where browsers do. */
  IDENTITY_REALM_URL: z.url().optional(),
  SERVICES_CLIENT_SECRET: z.string().min(1),
};

/** What only users has to know. */
export type Terms = { readonly realmUrl: string; readonly clientSecret: string };

/** Reads the environment. Throws one Error that names every mistake. */
export function configFrom(
  environment: NodeJS.ProcessEnv,
): SubgraphConfig & { readonly terms: Terms } {
  const { own, shared } = readSubgraph(settings, environment);
  return {
    ...shared,
    port: own.USERS_PORT,
    databaseUrl: own.USERS_DATABASE_URL,
    signingKey: own.USERS_SIGNING_KEY,
    terms: {
      realmUrl: own.IDENTITY_REALM_URL ?? shared.issuer,
      clientSecret: own.SERVICES_CLIENT_SECRET,
    },
  };
}
