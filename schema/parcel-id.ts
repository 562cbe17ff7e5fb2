import { createHash } from 'node:crypto';

/**
 * The id of the parcel that holds a seller's goods of an order: a UUID of version 3 (RFC 9562) with the
 * order's id as its namespace, so that every service and every migration finds the same. An order of an
 * external system may have any id: then the name holds both.
 */
export function parcelIdOf(orderId: string, sellerId: string): string {
  const namespace = orderId.replaceAll('-', '');
  const isUuid = /^[0-9a-f]{32}$/i.test(namespace);
  const hash = createHash('md5');
  if (isUuid) hash.update(Buffer.from(namespace, 'hex')).update(sellerId);
  else hash.update(`${orderId} ${sellerId}`);
  const bytes = hash.digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x30;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
