import { types } from 'node:util';
import { refusedValue } from '../database/refused-value.ts';
import { FaultInjected } from '../runtime/injected-fault.ts';
import { BusUnavailable } from './bus.ts';

/** Connection exceptions, server shutting down or starting, too many connections. */
const sqlStates = /^(08...|57P0[123]|53300)$/;
const systemCodes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** A TLS handshake that has failed: nothing has reached the other side. */
const tlsCodes =
  /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED_CERT$|EPROTO$)/;
/** Messages of `pg` that come without a code. */
const messages =
  /^(Connection terminated|timeout e|Query read timeout|Client (has encountered|was closed)|The server does not support SSL)/;

/**
 * True when a fault only means that a database or the broker can't be reached now, or that a setting has
 * injected it. The outcome is unknown then, so it doesn't count as an attempt.
 */
export function isUnavailable(fault: unknown): boolean {
  if (!types.isNativeError(fault) || refusedValue(fault) !== null) return false;
  const code = 'code' in fault ? String(fault.code) : '';
  if (fault instanceof BusUnavailable || fault instanceof FaultInjected) return true;
  if ([sqlStates, systemCodes, tlsCodes].some((known) => known.test(code))) return true;
  if (messages.test(fault.message)) return true;
  const parts = fault instanceof AggregateError ? fault.errors : [];
  return [fault.cause, ...parts].some(isUnavailable);
}
