import { LRUCache } from 'lru-cache';

/** Of all answers together, and of one; larger ones are not kept. */
const bytesMax = 16 * 2 ** 20;
const answerBytesMax = 2 ** 20;

/** V8 stores a character in one byte, or in two when the text has any beyond Latin-1. */
const bytesPerCharacter = 2;

/**
 * Keeps the data of answers for a short time, and the recently used ones when memory is short. Keeps
 * it as JSON, so that its size is known, and no reader can change what the next one gets.
 */
export class CachedAnswers {
  readonly #answers: LRUCache<string, string>;

  /** `now` counts milliseconds, and is never 0. */
  constructor(keptMs: number, now: () => number) {
    this.#answers = new LRUCache({
      ttl: keptMs,
      ttlResolution: 0,
      perf: { now },
      maxSize: bytesMax,
      maxEntrySize: answerBytesMax,
      sizeCalculation: (json, key) => bytesPerCharacter * (json.length + key.length),
    });
  }

  /** Returns a copy of the data; null when there is none. */
  get(key: string): Record<string, unknown> | null {
    const json = this.#answers.get(key);
    return json === undefined ? null : JSON.parse(json);
  }

  /** `readAt` is a time before the first of the data was read: their age counts from it. */
  set(key: string, data: object, readAt: number): void {
    this.#answers.set(key, JSON.stringify(data), { start: readAt });
  }
}
