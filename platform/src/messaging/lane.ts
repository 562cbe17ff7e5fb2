import { shareOf } from '../bus/murmur2.ts';

/**
 * How many lanes an outbox has. One relay at a time sends a lane, and a key has its lane for ever:
 * so the messages of a key go out in order, however many relays there are.
 */
export const lanes: readonly number[] = [0, 1, 2, 3];

export function laneOf(key: string): number {
  return shareOf(key, lanes.length);
}
