import type { FastifyInstance } from 'fastify';
import { inTime } from '../runtime/in-time.ts';

/** A service's dependencies by name. A check rejects while its dependency is unavailable. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/** Reads the metrics of a service, in Prometheus' text format. */
export type ReadMetrics = () => Promise<string>;

type Readiness = {
  readonly ready: boolean;
  readonly state: 'starting' | 'running' | 'stopping';
  /** The names of the unavailable dependencies. */
  readonly missing: readonly string[];
};

/** A dependency that does not answer within this time counts as unavailable. */
const checkMs = 2_000;

/** The state of one service, from the start of its process to its end. */
export class Health {
  readonly #awaits: string;
  #state: Readiness['state'] = 'starting';
  #checks: Checks = {};
  #metrics: ReadMetrics = async () => '';

  /** `awaits` names the dependency without which the service does not start. */
  constructor(awaits: string) {
    this.#awaits = awaits;
  }

  /** The service accepts requests. */
  started(checks: Checks, metrics: ReadMetrics): void {
    this.#state = 'running';
    this.#checks = checks;
    this.#metrics = metrics;
  }

  /** The service completes its requests, and is to get no new ones. */
  stopping(): void {
    this.#state = 'stopping';
  }

  async readiness(): Promise<Readiness> {
    const missing = await this.#missing();
    // Read after the checks: the service may have begun to stop meanwhile.
    const state = this.#state;
    return { ready: state === 'running' && missing.length === 0, state, missing };
  }

  /** Returns the dependencies, and whether each is available now. */
  async dependencies(): Promise<readonly { name: string; available: boolean }[]> {
    const missing = await this.#missing();
    return Object.keys(this.#checks).map((name) => ({ name, available: !missing.includes(name) }));
  }

  metrics(): Promise<string> {
    return this.#metrics();
  }

  async #missing(): Promise<readonly string[]> {
    if (this.#state === 'starting') return [this.#awaits];
    return this.#state === 'running' ? missingOf(this.#checks) : [];
  }
}

/**
 * Serves `/health` (the process runs), `/ready` (503 with the names of what is missing) and `/metrics`
 * for Prometheus. An unavailable database must not restart the process, so `/health` checks nothing.
 */
export function addHealth(http: FastifyInstance, health: Health): void {
  http.get('/health', async () => ({ status: 'ok' }));
  http.get('/ready', async (_, reply) => {
    const readiness = await health.readiness();
    return reply.status(readiness.ready ? 200 : 503).send(readiness);
  });
  http.get('/metrics', async (_, reply) =>
    reply.type('text/plain; version=0.0.4').send(await health.metrics()),
  );
}

/** Returns the names of the checks that failed or did not answer in time. */
async function missingOf(checks: Checks): Promise<string[]> {
  const results = Object.entries(checks).map(([name, check]) =>
    inTime(check(), checkMs).then(
      () => [],
      () => [name],
    ),
  );
  return (await Promise.all(results)).flat();
}
