import type { Logger } from '@souk/platform/runtime/logger';
import { Counter, type Registry } from 'prom-client';
import type { RecordRefusal } from '../ports.ts';
import type { Trace } from '../request/trace.ts';
import { codesForClients } from './use-errors.ts';

/** Codes of `/auth` and `/operations`, which respond without GraphQL. */
const codesOfProblems = ['EMAIL_TAKEN', 'USERNAME_TAKEN'];

/** The values of the label `code`. Any other code is counted as OTHER, so that their number is bounded. */
const knownCodes = new Set([...codesForClients, ...codesOfProblems]);

/**
 * Counts refusals by code, and logs each at debug under its trace id. Counts a code once per trace: an
 * invalid document has many errors, and a refusal may pass several transports before the client gets it.
 */
export function useRefusals(
  logger: Logger,
  registry: Registry,
  codesOfRest: readonly string[] = [],
): RecordRefusal {
  const known = new Set([...knownCodes, ...codesOfRest]);
  const refusals = new Counter({
    name: 'gateway_refusals_total',
    help: 'Requests, connections and subscriptions that were refused, or partly refused, by code.',
    labelNames: ['code'],
    registers: [registry],
  });
  const recorded = new WeakMap<Trace, Set<string>>();
  return (code, trace) => {
    const counted = typeof code === 'string' && known.has(code) ? code : 'OTHER';
    const codes = recorded.get(trace) ?? new Set();
    if (codes.has(counted)) return;
    recorded.set(trace, codes.add(counted));
    refusals.inc({ code: counted });
    const { id: traceId, operationName } = trace;
    logger.debug({ code: counted, traceId, operationName }, 'refused');
  };
}
