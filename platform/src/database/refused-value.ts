import { types } from 'node:util';

/** Class 22 of the SQL standard, data exception, and a value that is too long for an index of PostgreSQL. */
const dataException = /^(22[0-9A-Z]{3}|54000)$/;
/** PostgreSQL's answer to a statement with NUL, which ends there. A proxy uses this SQLSTATE for more. */
const nulInStatement = { code: '08P01', message: /invalid message format/ };

/** The SQLSTATE of a fault that means the database refuses a value, now and later. Null for any other. */
export function refusedValue(fault: unknown): string | null {
  if (!types.isNativeError(fault)) return null;
  const code = 'code' in fault ? String(fault.code) : '';
  const isNul = code === nulInStatement.code && nulInStatement.message.test(fault.message);
  return isNul || dataException.test(code) ? code : refusedValue(fault.cause);
}
