import { bucketOf } from '../bus/murmur2.ts';

/**
 * The lanes of an outbox. One relay at a time sends a lane, and a key never changes its lane: so the
 * messages of a key go out in order, however many relays there are.
 */
export const lanes: readonly number[] = [0, 1, 2, 3];

export function laneOf(key: string): number {
  return bucketOf(key, lanes.length);
}
