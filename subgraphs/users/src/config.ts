import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';

const settings = {
  /** Where we reach the realm, when that is not where browsers do. */
  IDENTITY_REALM_URL: z.url().optional(),
  SERVICES_CLIENT_SECRET: z.string().min(1),
};

/** What only users has to know. */
export type Terms = { readonly realmUrl: string; readonly clientSecret: string };

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(
  environment: NodeJS.ProcessEnv,
): SubgraphConfig & { readonly terms: Terms } {
  const { own, shared } = readSubgraph('users', settings, environment);
  return {
    ...shared,
    terms: {
      realmUrl: own.IDENTITY_REALM_URL ?? shared.issuer,
      clientSecret: own.SERVICES_CLIENT_SECRET,
    },
  };
}
