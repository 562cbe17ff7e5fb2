import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { cursorInvalid } from '../errors.ts';
import type { Marks } from '../topics/recent-records.ts';

/** The last change that was told: what comes again under another position is known by it. */
export type Told = { readonly entity: string; readonly version: number };

/** How far a client has been told. */
export type Reached = {
  readonly marks: Marks;
  readonly told: Told | null;
  readonly at: Date;
};

/** Writes and reads the cursors of one stream: a subscription field with its arguments. */
export type Cursors = {
  readonly seal: (reached: Reached) => string;
  /**
   * Null for a cursor in another format than ours: it is too old to go on from. Throws CURSOR_INVALID
   * for what is forged, damaged, or from another stream.
   */
  readonly open: (cursor: string) => Reached | null;
};

const macBytes = 16;
/** Changes with the format. It comes first in the signed array, whatever stands behind it. */
const formatVersion = 1;
const content = z.tuple([
  z.literal(formatVersion),
  z.string(),
  z.number(),
  z.array(z.tuple([z.int().min(0), z.string().regex(/^\d{1,19}$/)])),
  z.tuple([z.string(), z.number()]).nullable(),
]);

/**
 * A cursor is base64url of an HMAC-SHA256, cut to 128 bits (RFC 2104 section 5), and of what it
 * signs: the format version, the stream, the time, a position for each partition, and the last change
 * that was told. Any gateway with the same key can read it, and keeps nothing for it. The first cursors
 * had no version.
 */
export function cursorsOf(key: string, topic: string, field: string, args: object): Cursors {
  const stream = createHash('sha256')
    .update(JSON.stringify([topic, field, args]))
    .digest('base64url')
    .slice(0, 16);
  const macOf = (text: string) =>
    createHmac('sha256', key).update(text).digest().subarray(0, macBytes);
  return {
    seal: ({ marks, told, at }) => {
      const positions = [...marks].map(([partition, next]) => [partition, String(next)]);
      const last = told && [told.entity, told.version];
      const text = JSON.stringify([formatVersion, stream, at.getTime(), positions, last]);
      return Buffer.concat([macOf(text), Buffer.from(text)]).toString('base64url');
    },
    open: (cursor) => {
      const bytes = Buffer.from(cursor, 'base64url');
      const text = bytes.subarray(macBytes).toString();
      if (bytes.length <= macBytes || !timingSafeEqual(macOf(text), bytes.subarray(0, macBytes))) {
        throw cursorInvalid();
      }
      const signed: unknown = JSON.parse(text);
      if (!Array.isArray(signed) || signed[0] !== formatVersion) return null;
      const { data } = content.safeParse(signed);
      if (data?.[1] !== stream) throw cursorInvalid();
      const [, , at, positions, last] = data;
      const marks = new Map(positions.map(([partition, next]) => [partition, BigInt(next)]));
      const told = last && { entity: last[0], version: last[1] };
      return { marks, told, at: new Date(at) };
    },
  };
}
