import type { IncomingRecord } from '@souk/platform/bus/bus';
import type { GroupPositions } from '@souk/platform/bus/kafka/kafka-log';
import type { LogState } from './log-state.ts';

/**
 * Where the groups of a backup stand in a log that is written anew: there positions begin at 0 and have no
 * gaps, so the next one of a group is the number of records before its old one.
 */
export class RestoredPositions {
  readonly #state: LogState;
  readonly #before = new Map<string, number>();

  constructor(state: LogState) {
    this.#state = state;
  }

  /** Counts a record that the new log has. */
  add({ topic, partition, position }: IncomingRecord): void {
    for (const [group, topics] of Object.entries(this.#state.groups)) {
      const next = topics[topic]?.[partition] ?? null;
      if (next === null || position >= BigInt(next)) continue;
      const place = `${group} ${topic} ${partition}`;
      this.#before.set(place, (this.#before.get(place) ?? 0) + 1);
    }
  }

  /** Returns the new positions of each group. */
  groups(): ReadonlyMap<string, GroupPositions> {
    return new Map(
      Object.entries(this.#state.groups).map(([group, topics]) => [
        group,
        new Map(
          Object.entries(topics).map(([topic, positions]) => [
            topic,
            positions.map((position, partition) =>
              position === null
                ? null
                : BigInt(this.#before.get(`${group} ${topic} ${partition}`) ?? 0),
            ),
          ]),
        ),
      ]),
    );
  }
}
