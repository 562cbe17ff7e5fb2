import type { FastifyInstance } from 'fastify';

/** What a service can't work without, by name. Each rejects while it is away. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

const checkMs = 2_000;

/**
 * `/health` says that the process is sane, `/ready` names what is missing (503), `/metrics` is for
 * Prometheus. A database that is away must not restart the process, so `/health` asks nobody.
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

/** The names of those that did not answer in time. */
async function missingOf(checks: Checks): Promise<string[]> {
  const asked = Object.entries(checks).map(async ([name, check]) => {
    const inTime = AbortSignal.timeout(checkMs);
    const tooLate = new Promise((_, reject) => inTime.addEventListener('abort', reject));
    return Promise.race([check(), tooLate]).then(
      () => [],
      () => [name],
    );
  });
  return (await Promise.all(asked)).flat();
}
