import { createHmac } from 'node:crypto';

const macBytes = 16;

/** A cursor with this content, signed as the gateways sign theirs, whatever its format. */
export function signCursor(key: string, content: readonly unknown[]): string {
  const text = JSON.stringify(content);
  const mac = createHmac('sha256', key).update(text).digest().subarray(0, macBytes);
  return Buffer.concat([mac, Buffer.from(text)]).toString('base64url');
}

/** What a cursor has signed: the format version, and what stands behind it. */
export function contentOf(cursor: string): unknown[] {
  return JSON.parse(Buffer.from(cursor, 'base64url').subarray(macBytes).toString());
}
