import { types } from 'node:util';
import { BusUnavailable } from './faults.ts';

/** SQLSTATE: connection exceptions, the server goes down or comes up, too many connections. */
const states = /^(08...|57P0[123]|53300)$/;
const systemCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What `pg` says without a code. */
const messages =
  /^(Connection terminated|timeout e|Query read timeout|Client (has encountered|was closed))/;

/**
 * Whether a fault only says that a database or the broker can't be reached now. Then nothing is
 * known about the work, so it is no try.
 */
export function isUnavailable(fault: unknown): boolean {
  if (!types.isNativeError(fault)) return false;
  const code = 'code' in fault ? String(fault.code) : '';
  if (fault instanceof BusUnavailable || states.test(code) || systemCodes.test(code)) return true;
  if (messages.test(fault.message)) return true;
  const parts = fault instanceof AggregateError ? fault.errors : [];
  return [fault.cause, ...parts].some(isUnavailable);
}
