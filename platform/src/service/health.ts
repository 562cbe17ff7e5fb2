import type { FastifyInstance } from 'fastify';

/** A service's dependencies by name. A check rejects while its dependency is unavailable. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

const checkMs = 2_000;

/**
 * Serves `/health` (the process runs), `/ready` (503 with the names of what is missing) and `/metrics`
 * for Prometheus. An unavailable database must not restart the process, so `/health` checks nothing.
 */
export function addHealth(
  http: FastifyInstance,
  checks: Checks,
  metrics: () => Promise<string>,
): void {
  http.get('/health', async () => ({ status: 'ok' }));
  http.get('/ready', async (_, reply) => {
    const missing = await missingOf(checks);
    return reply
      .status(missing.length > 0 ? 503 : 200)
      .send({ ready: missing.length === 0, missing });
  });
  http.get('/metrics', async (_, reply) =>
    reply.type('text/plain; version=0.0.4').send(await metrics()),
  );
}

/** Returns the names of the checks that failed or did not answer in time. */
async function missingOf(checks: Checks): Promise<string[]> {
  const results = Object.entries(checks).map(async ([name, check]) => {
    const inTime = AbortSignal.timeout(checkMs);
    const tooLate = new Promise((_, reject) => inTime.addEventListener('abort', reject));
    return Promise.race([check(), tooLate]).then(
      () => [],
      () => [name],
    );
  });
  return (await Promise.all(results)).flat();
}
