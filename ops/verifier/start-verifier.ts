import { randomBytes } from 'node:crypto';
import { newLogger } from '@souk/platform/runtime/logger';
import type { RunningSystem } from '../system/running.ts';
import { runInChild } from './run-in-child.ts';
import { serveVerifier, type VerifierServer } from './serve-verifier.ts';
import { newVerifier } from './verifier.ts';

/**
 * Starts the verifier of a system in this process. Its key is new at each start, as only the gateway of this
 * system, which starts with it, knows it.
 */
export async function startVerifier(
  logFile: string,
  serving: Pick<VerifierServer, 'issuer' | 'keysUrl' | 'certificate'>,
  running: () => RunningSystem,
) {
  const logger = newLogger('verifier', 'info', logFile);
  const verifier = newVerifier(
    (signal) => runInChild(running(), signal),
    (err) => logger.error({ err }, 'a verification failed'),
  );
  const signingKey = randomBytes(32).toString('base64url');
  const { url, stop } = await serveVerifier(verifier, {
    ...{ port: 0, signingKey, logger },
    ...serving,
  });
  const gatewaySettings = { VERIFIER_URL: url, VERIFIER_SIGNING_KEY: signingKey };
  return { gatewaySettings, [Symbol.asyncDispose]: stop };
}
