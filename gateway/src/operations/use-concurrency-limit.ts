import { ConcurrencyLimiter, QueueFull } from '@souk/platform/runtime/concurrency-limiter';
import type { GraphQLError } from 'graphql';
import { Counter, Gauge, type Registry } from 'prom-client';
import { clientError } from '../http/client-error.ts';
import type { LimitConcurrency } from '../ports.ts';

/** The slots for operations, the length of the queue for them, and how long one may wait in it. */
export type ConcurrencyLimit = {
  readonly inFlight: number;
  readonly waiting: number;
  readonly waitMs: number;
};

/** Enough slots to keep every subgraph busy, and a queue that empties before a client gives up. */
export const defaultConcurrencyLimit: ConcurrencyLimit = {
  inFlight: 200,
  waiting: 1_000,
  waitMs: 5_000,
};

/**
 * Limits the operations in flight: more of them wait in a queue, and when it is full they are rejected,
 * so that accepted operations end in time. Without a limit all would slow down, and memory run out.
 */
export function useConcurrencyLimit(
  { inFlight, waiting }: ConcurrencyLimit,
  registry: Registry,
): LimitConcurrency {
  const limiter = new ConcurrencyLimiter(inFlight, waiting);
  const rejected = concurrencyMetrics(limiter, registry);
  return async (signal, work) => {
    try {
      return await limiter.run(signal, work);
    } catch (error) {
      const reason = reasonOf(error, signal);
      if (!reason) throw error;
      rejected.inc({ reason });
      throw atCapacity();
    }
  };
}

/** Null for an error of the work itself. */
function reasonOf(error: unknown, signal: AbortSignal): 'full' | 'late' | 'left' | null {
  if (error instanceof QueueFull) return 'full';
  if (!signal.aborted || error !== signal.reason) return null;
  return signal.reason.name === 'TimeoutError' ? 'late' : 'left';
}

function atCapacity(): GraphQLError {
  return clientError('UNAVAILABLE', 'The server is at capacity. Try again in a few seconds.', 503);
}

function concurrencyMetrics(limiter: ConcurrencyLimiter, registry: Registry) {
  const registers = [registry];
  new Gauge({
    name: 'graphql_in_flight',
    help: 'Operations in flight.',
    registers,
    collect() {
      this.set(limiter.running);
    },
  });
  new Gauge({
    name: 'graphql_waiting',
    help: 'Operations that wait in the queue.',
    registers,
    collect() {
      this.set(limiter.queued);
    },
  });
  return new Counter({
    name: 'graphql_turned_away_total',
    help: 'Operations rejected by the concurrency limit: queue full, waited too long (late), or client disconnected (left).',
    labelNames: ['reason'],
    registers,
  });
}
