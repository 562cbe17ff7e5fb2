import { types } from 'node:util';
import { BusUnavailable } from '../faults.ts';

/** What kafkajs throws: an error that may name the one it came from. */
type KafkaFault = Error & { readonly type?: string; readonly retriable?: boolean };

function causesOf(fault: unknown): readonly KafkaFault[] {
  return types.isNativeError(fault) ? [fault, ...causesOf(fault.cause)] : [];
}

/** Whether the broker said, with this word of the protocol, why it won't. */
export function isErrorOfType(fault: unknown, type: string): boolean {
  return causesOf(fault).some((cause) => cause.type === type);
}

/**
 * Turns what only says that the broker can't be reached, or is not ready, into BusAway. Asked for
 * the topics of a broker that goes down, kafkajs trips over the answer that it did not get.
 */
export function asUnavailable(fault: unknown): unknown {
  const isAway = causesOf(fault).some(
    ({ retriable, name }) => retriable === true || name === 'TypeError',
  );
  return isAway ? new BusUnavailable(fault) : fault;
}
