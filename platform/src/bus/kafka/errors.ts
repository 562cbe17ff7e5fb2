import { types } from 'node:util';
import { BusUnavailable } from '../bus.ts';

/** An error of kafkajs, which may have another one as its cause. */
type KafkaFault = Error & { readonly type?: string; readonly retriable?: boolean };

function causesOf(fault: unknown): readonly KafkaFault[] {
  return types.isNativeError(fault) ? [fault, ...causesOf(fault.cause)] : [];
}

/** True when the broker refused with this error code of the protocol. */
export function isErrorOfType(fault: unknown, type: string): boolean {
  return causesOf(fault).some((cause) => cause.type === type);
}

/**
 * Turns a fault that only means that the broker can't be reached, or is not ready, into
 * BusUnavailable. Returns any other fault as it is. kafkajs throws a TypeError when a broker goes down
 * before it has responded with its topics.
 */
export function asUnavailable(fault: unknown): unknown {
  const unavailable = causesOf(fault).some(
    ({ retriable, name }) => retriable === true || name === 'TypeError',
  );
  return unavailable ? new BusUnavailable(fault) : fault;
}
