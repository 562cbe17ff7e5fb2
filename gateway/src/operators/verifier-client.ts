import { randomUUID } from 'node:crypto';
import { sign } from '@souk/auth/signature';
import type { Logger } from '@souk/platform/runtime/logger';
import {
  type Verification,
  type VerifyAnswer,
  verification,
  verifyAnswer,
} from '@souk/platform/service/operators/verification';
import { GraphQLError } from 'graphql';
import { request } from 'undici';
import type { SubgraphSettings } from '../graph/subgraph/settings.ts';
import { type Trace, traceparentOf } from '../request/trace.ts';

/** The verifier of the shop, a program that may read all databases. Both methods throw UNAVAILABLE when it does not answer. */
export type VerifierClient = {
  /** The verifications since the start of the verifier, the newest first; at most 10. */
  readonly list: (trace: Trace) => Promise<readonly Verification[]>;
  /** Starts one, or returns the one that is running or has this key. */
  readonly start: (idempotencyKey: string, trace: Trace) => Promise<VerifyAnswer>;
};

const timeoutMs = 5_000;

/** Returns a client of the verifier at this address. Without an address it is always UNAVAILABLE. */
export function verifierClient(
  { url, signingKey }: Pick<SubgraphSettings, 'url' | 'signingKey'>,
  logger: Pick<Logger, 'warn'>,
): VerifierClient {
  const ask = async (method: 'GET' | 'POST', body: string, trace: Trace): Promise<unknown> => {
    if (!url || !signingKey) throw unavailable('This shop runs no verifier: use `npm run verify`.');
    const signed = { requestId: randomUUID(), at: new Date(), body, token: null };
    const headers = { traceparent: traceparentOf(trace), ...sign(signingKey, signed) };
    try {
      const response = await request(new URL('/verifications', url), {
        method,
        headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
        body: body || null,
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.statusCode === 200) return await response.body.json();
      await response.body.dump();
      throw new Error(`The verifier answered ${response.statusCode}.`);
    } catch (err) {
      logger.warn({ err }, 'the verifier is unavailable');
      throw unavailable('The verifier does not answer. Try again later.');
    }
  };
  return {
    list: async (trace) => verification.array().parse(await ask('GET', '', trace)),
    start: async (idempotencyKey, trace) =>
      verifyAnswer.parse(await ask('POST', JSON.stringify({ idempotencyKey }), trace)),
  };
}

const unavailable = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'UNAVAILABLE' } });
