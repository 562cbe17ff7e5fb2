import { httpUrl, readConfig } from '@souk/platform/runtime/config';
import { requiresTls } from '@souk/platform/runtime/production';
import { z } from 'zod';

/** Codes of errors that a subgraph of others may send to clients as well; `*` allows every code. */
export type ErrorCodes = readonly string[] | '*';

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
  /** Whether its address must be https. */
  readonly needsTls?: boolean;
};

/**
 * Reads `<NAME>_URL`, `<NAME>_SIGNING_KEY` and `<NAME>_GETS_TOKEN`. A subgraph that shares a key
 * with the gateway gets the token too; a third party only when `<NAME>_GETS_TOKEN` is true. Throws
 * for invalid values.
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
    },
    environment,
  );
  const signingKey = read[`${prefix}_SIGNING_KEY`] ?? null;
  const getsToken = read[`${prefix}_GETS_TOKEN`] ?? String(signingKey !== null);
  return {
    url: read[`${prefix}_URL`] ?? null,
    signingKey,
    getsToken: getsToken === 'true',
    needsTls: requiresTls(environment),
  };
}
