import {
  type EventBus,
  type IncomingRecord,
  type TopicSettings,
  UnknownTopic,
} from '@souk/platform/bus/bus';
import { bucketOf } from '@souk/platform/bus/murmur2';
import { readRecords } from '@souk/platform/bus/read-records';
import { badUserInput } from '@souk/platform/graphql/graphql';
import { validArguments } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import { jsonOrNull } from './json-or-null.ts';

type Bus = Pick<EventBus, 'bounds' | 'tail'>;

/** The topics with the bounds of their partitions, as in the schema. */
export async function topicsOf(bus: Bus, topics: readonly TopicSettings[]) {
  return Promise.all(
    topics.map(async ({ name, retentionMs, compacted }) => {
      const retentionSeconds =
        retentionMs === null ? null : String(Math.floor(retentionMs / 1_000));
      const partitions = (await bus.bounds(name)).map(({ oldest, next }, number) => {
        return { number, oldest: String(oldest), next: String(next) };
      });
      return { name, retentionSeconds, compacted, partitions };
    }),
  );
}

const request = z
  .object({
    topic: z.string(),
    partition: z.int().min(0).nullish(),
    key: z.string().nullish(),
    after: z.string().nullish(),
    last: z.int().min(1).max(100).nullish(),
  })
  .refine(({ partition, key }) => (partition ?? null) === null || (key ?? null) === null, {
    path: ['key'],
    error: 'Leave out `partition`: a key has one partition.',
  });

type Request = z.infer<typeof request>;
type Bounds = Awaited<ReturnType<Bus['bounds']>>;

/** How many positions of a partition are read at most, to find records with one key. */
const scannedMax = 1_000n;

/**
 * The newest records of a topic, or those after a cursor, as in the schema. Throws BAD_USER_INPUT for an
 * unknown topic or partition, a faulty size or a faulty cursor.
 */
export async function recordsOf(bus: Bus, args: unknown) {
  const asked = validArguments(request, args);
  const last = asked.last ?? 20;
  const bounds = await boundsOf(bus, asked);
  const { from, until } = rangeIn(bounds, asked, last);
  const all = await readRecords(bus, asked.topic, from, until);
  const key = asked.key ?? null;
  const found = key === null ? all : all.filter((record) => record.key === key);
  const isAfter = (asked.after ?? null) !== null;
  const records = isAfter ? found.slice(0, last) : found.slice(-last);
  const left = isAfter ? found.slice(last) : [];
  return { records: records.map(recordAnswer), endCursor: cursorOf(endOf(until, left)) };
}

async function boundsOf(bus: Bus, { topic, partition }: Request): Promise<Bounds> {
  const bounds = await bus.bounds(topic).catch((error: unknown) => {
    if (error instanceof UnknownTopic) throw faulty('topic', 'Use a name that `topics` has.');
    throw error;
  });
  if (partition && partition >= bounds.length)
    throw faulty('partition', `Use a number from 0 to ${bounds.length - 1}.`);
  return bounds;
}

/** From which position until which one each partition is read. One that is not asked for: not at all. */
function rangeIn(bounds: Bounds, { key = null, partition = null, after }: Request, last: number) {
  const only = key === null ? partition : bucketOf(key, bounds.length);
  const positions = after ? positionsIn(after, bounds.length) : null;
  const length = key === null ? BigInt(last) : scannedMax;
  const ranges = bounds.map(({ oldest, next }, number) => {
    const isRead = only === null || only === number;
    if (positions) {
      const from = greater(oldest, positions[number] ?? oldest);
      const until = isRead && from + scannedMax < next ? from + scannedMax : next;
      // What is not read now is still to come after the next cursor.
      return isRead ? { from, until: greater(from, until) } : { from, until: from };
    }
    return { from: isRead ? greater(oldest, next - length) : next, until: next };
  });
  return { from: ranges.map(({ from }) => from), until: ranges.map(({ until }) => until) };
}

/** The positions after an answer: before the first record that it left out, or else where reading ended. */
function endOf(until: readonly bigint[], left: readonly IncomingRecord[]): bigint[] {
  const end = [...until];
  for (const { partition, position } of left) {
    if (position < (end[partition] ?? 0n)) end[partition] = position;
  }
  return end;
}

function recordAnswer({ partition, position, key, at, headers, value }: IncomingRecord) {
  const content = { type: headers.ce_type ?? null, value: jsonOrNull(value), text: value, headers };
  return { partition, position: String(position), key, at, ...content };
}

/** The next position of each partition. */
const cursorOf = (positions: readonly bigint[]) =>
  Buffer.from(positions.join(' ')).toString('base64url');

function positionsIn(cursor: string, partitions: number): bigint[] {
  const texts = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (texts.length !== partitions || !texts.every((text) => /^\d{1,18}$/.test(text)))
    throw faulty('after', 'Not a cursor of this topic. Use one that it returned.');
  return texts.map(BigInt);
}

const greater = (one: bigint, other: bigint) => (one > other ? one : other);
const faulty = (argument: string, message: string) => badUserInput([{ path: [argument], message }]);
