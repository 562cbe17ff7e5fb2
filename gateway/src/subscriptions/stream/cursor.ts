import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { bytesOfBase64url } from '@souk/platform/runtime/base64url';
import { z } from 'zod';
import { cursorInvalid } from '../errors.ts';
import type { Offsets } from '../topics/recent-records.ts';

/** Identifies a change of an entity, also when it is sent again at another position. */
export type EntityVersion = { readonly entity: string; readonly version: number };

/** How far a client has read a stream. */
export type StreamPosition = {
  readonly offsets: Offsets;
  readonly lastDelivered: EntityVersion | null;
  readonly at: Date;
};

/** Writes and reads the cursors of one stream: a subscription field with its arguments. */
export type Cursors = {
  readonly sign: (position: StreamPosition) => string;
  /**
   * Null for a cursor of another format version, which the caller treats as too old. Throws
   * CURSOR_INVALID for one that is forged, damaged, or from another stream.
   */
  readonly verify: (cursor: string) => StreamPosition | null;
};

const macBytes = 16;
/** Increase it with each change of the format. It must stay the first item of the signed array. */
const formatVersion = 1;
const content = z.tuple([
  z.literal(formatVersion),
  z.string(),
  z.number(),
  z.array(z.tuple([z.int().min(0), z.string().regex(/^\d{1,19}$/)])),
  z.tuple([z.string(), z.number()]).nullable(),
]);

/**
 * Creates the cursors of a stream. A cursor is base64url of an HMAC-SHA256, cut to 128 bits (RFC 2104
 * section 5), and of the content that it signs: the format version, the stream, the time, an offset for
 * each partition, and the last change that was delivered. Any gateway with the same key can read it,
 * and stores nothing for it.
 */
export function cursorsOf(key: string, topic: string, field: string, args: object): Cursors {
  const stream = createHash('sha256')
    .update(JSON.stringify([topic, field, args]))
    .digest('base64url')
    .slice(0, 16);
  const macOf = (text: string) =>
    createHmac('sha256', key).update(text).digest().subarray(0, macBytes);
  return {
    sign: ({ offsets, lastDelivered, at }) => {
      const positions = [...offsets].map(([partition, next]) => [partition, String(next)]);
      const last = lastDelivered && [lastDelivered.entity, lastDelivered.version];
      const text = JSON.stringify([formatVersion, stream, at.getTime(), positions, last]);
      return Buffer.concat([macOf(text), Buffer.from(text)]).toString('base64url');
    },
    verify: (cursor) => {
      const bytes = bytesOfBase64url(cursor);
      if (!bytes || bytes.length <= macBytes) throw cursorInvalid();
      const text = bytes.subarray(macBytes).toString();
      if (!timingSafeEqual(macOf(text), bytes.subarray(0, macBytes))) {
        throw cursorInvalid();
      }
      const signed: unknown = JSON.parse(text);
      if (!Array.isArray(signed) || signed[0] !== formatVersion) return null;
      const { data } = content.safeParse(signed);
      if (data?.[1] !== stream) throw cursorInvalid();
      const [, , at, positions, last] = data;
      const offsets = new Map(positions.map(([partition, next]) => [partition, BigInt(next)]));
      const lastDelivered = last && { entity: last[0], version: last[1] };
      return { offsets, lastDelivered, at: new Date(at) };
    },
  };
}
