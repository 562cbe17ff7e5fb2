import { GraphQLError } from 'graphql';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Admit } from '../ports.ts';
import { LineFull, Turnstile } from './limits/concurrency-limiter.ts';
import type { Room } from './limits/settings.ts';

/**
 * Bounds what is under way: above it operations wait a while, and above that they are refused, so that
 * those that were let in end in time. More at once would make all slow, and at last the process full.
 */
export function admission({ inFlight, waiting }: Room, registry: Registry): Admit {
  const turnstile = new Turnstile(inFlight, waiting);
  const turnedAway = figuresOf(turnstile, registry);
  return async (signal, work) => {
    try {
      return await turnstile.pass(signal, work);
    } catch (error) {
      const reason = reasonOf(error, signal);
      if (!reason) throw error;
      turnedAway.inc({ reason });
      throw busy();
    }
  };
}

/** Null for what the work itself has thrown. */
function reasonOf(error: unknown, signal: AbortSignal): 'full' | 'late' | 'left' | null {
  if (error instanceof LineFull) return 'full';
  if (!signal.aborted || error !== signal.reason) return null;
  return signal.reason.name === 'TimeoutError' ? 'late' : 'left';
}

function busy(): GraphQLError {
  return new GraphQLError('Too much is asked at once. Try again in a moment.', {
    extensions: { code: 'UNAVAILABLE', http: { status: 503 } },
  });
}

function figuresOf(turnstile: Turnstile, registry: Registry) {
  const registers = [registry];
  new Gauge({
    name: 'graphql_in_flight',
    help: 'Operations under way.',
    registers,
    collect() {
      this.set(turnstile.inside);
    },
  });
  new Gauge({
    name: 'graphql_waiting',
    help: 'Operations that wait until there is room.',
    registers,
    collect() {
      this.set(turnstile.waiting);
    },
  });
  return new Counter({
    name: 'graphql_turned_away_total',
    help: 'Operations that found no room: the line was full, they waited too long (late), or left it.',
    labelNames: ['reason'],
    registers,
  });
}
