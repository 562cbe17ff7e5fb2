import type { IdentitySettings } from '@souk/auth/identity-admin';
import { httpUrl } from '@souk/platform/runtime/config';
import { readSubgraph, type SubgraphConfig } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';

const settings = {
  /** The realm's URL for this service; the issuer unless set. */
  IDENTITY_REALM_URL: httpUrl.optional(),
  SERVICES_CLIENT_SECRET: z.string().min(1),
};

/** Reads the environment. Throws one WrongConfiguration that names every mistake. */
export function configFrom(
  environment: NodeJS.ProcessEnv,
): SubgraphConfig & { readonly identitySettings: IdentitySettings } {
  const { own, shared } = readSubgraph('users', settings, environment);
  return {
    ...shared,
    identitySettings: {
      realmUrl: own.IDENTITY_REALM_URL ?? shared.issuer,
      clientSecret: own.SERVICES_CLIENT_SECRET,
    },
  };
}
