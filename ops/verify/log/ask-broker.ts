import { retryWhileUnavailable } from '@souk/platform/bus/retry-while-unavailable';

const patienceMs = 30_000;

/**
 * Asks the broker until it answers: one that was just started refuses for some seconds, as it chooses the coordinators of
 * its groups. Throws BusUnavailable after 30 s.
 */
export function askBroker<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return retryWhileUnavailable(ask, AbortSignal.timeout(patienceMs));
}
