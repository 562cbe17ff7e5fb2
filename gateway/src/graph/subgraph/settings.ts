import { readConfig } from '@souk/platform/runtime/config';
import { z } from 'zod';

/** What the gateway is told about a subgraph. Everything is optional, as it may be a stranger's. */
export type SubgraphSettings = {
  /** Where it is. Null: where the supergraph says. */
  readonly url: string | null;
  /** With a key, requests are signed. */
  readonly signingKey: string | null;
  /** Whether it gets the caller's token: whoever has it may speak as the caller elsewhere. */
  readonly getsToken: boolean;
};

/**
 * Reads `<NAME>_URL`, `<NAME>_SIGNING_KEY` and `<NAME>_GETS_TOKEN`. A subgraph that shares a key
 * with the gateway gets the token too; a stranger only when that is said. Throws for bad values.
 */
export function readSubgraphSettings(
  name: string,
  environment: NodeJS.ProcessEnv,
): SubgraphSettings {
  const prefix = name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
  const read = readConfig(
    {
      [`${prefix}_URL`]: z.url({ protocol: /^https?$/ }).optional(),
      [`${prefix}_SIGNING_KEY`]: z.string().min(32).optional(),
      [`${prefix}_GETS_TOKEN`]: z.enum(['true', 'false']).optional(),
    },
    environment,
  );
  const signingKey = read[`${prefix}_SIGNING_KEY`] ?? null;
  const getsToken = read[`${prefix}_GETS_TOKEN`] ?? String(signingKey !== null);
  return { url: read[`${prefix}_URL`] ?? null, signingKey, getsToken: getsToken === 'true' };
}
