import { createHmac } from 'node:crypto';

const macBytes = 16;

/** Signs a cursor with any content, as the gateways do. */
export function signCursor(key: string, content: readonly unknown[]): string {
  const text = JSON.stringify(content);
  const mac = createHmac('sha256', key).update(text).digest().subarray(0, macBytes);
  return Buffer.concat([mac, Buffer.from(text)]).toString('base64url');
}

/** The signed content of a cursor, whose first item is the format version. */
export function contentOf(cursor: string): unknown[] {
  return JSON.parse(Buffer.from(cursor, 'base64url').subarray(macBytes).toString());
}
