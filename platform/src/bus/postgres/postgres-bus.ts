import { Pool } from 'pg';
import { type Query, queryOn, sessionSettings } from '../../database/session.ts';
import { type Logger, newLogger } from '../../runtime/logger.ts';
import { startTicker, type Ticker } from '../../runtime/ticker.ts';
import { BusUnavailable, type EventBus, type OutgoingRecord, type Running } from '../bus.ts';
import { isUnavailable } from '../is-unavailable.ts';
import { partitionFor } from '../murmur2.ts';
import { retryWhileUnavailable } from '../retry-while-unavailable.ts';
import { trackRunning } from '../track-running.ts';
import { GroupConsumer } from './group-consumer.ts';
import { listenerAt } from './listener.ts';
import { cursorsFrom, lagOf, partitionLogs, positionsOf } from './partition-log.ts';
import { startTail } from './tail.ts';
import { type TopicPartitions, topicPartitions } from './topic-partitions.ts';

const expireEveryMs = 10 * 60_000;

/**
 * Opens a client of a broker in a PostgreSQL database of its own, created by `prepareBusDatabase`. A
 * role that only tails needs no right to write there. While the server is unavailable `consume` and
 * `tail` wait; the other methods reject with BusUnavailable.
 */
export function postgresBus(url: string, logger: Logger = newLogger('bus')): EventBus {
  const pool = new Pool({ ...sessionSettings, connectionString: url, max: 2 });
  // A connection that breaks while it is idle fails no request.
  pool.on('error', () => {});
  const query = queryOn(pool);
  const partitionsOf = topicPartitions(query);
  const listener = listenerAt(url);
  const end = new AbortController();
  const running = new Set<Running>();
  let expiry: Ticker | undefined;

  return {
    publish: (batch) => orUnavailable(append(query, partitionsOf, batch)),
    consume: async (group, topics, handle, cancel) => {
      const ended = cancel ? AbortSignal.any([end.signal, cancel]) : end.signal;
      const known = await retryWhileUnavailable(() => partitionsOf(topics), ended);
      const partitions = [...known.values()].flat();
      const consuming = new GroupConsumer({ url, listener, logger, group, partitions, handle });
      expiry ??= startExpiry(query, logger);
      return trackRunning(running, consuming);
    },
    tail: async (topics, from, onRecord) => {
      const logs = await retryWhileUnavailable(
        () => partitionLogs(query, partitionsOf, topics),
        end.signal,
      );
      const cursors = cursorsFrom(from, logs);
      const tail = startTail({ query, listener, logger }, cursors, onRecord);
      return { ...trackRunning(running, tail), from: positionsOf(cursors) };
    },
    bounds: async (topic) => {
      const logs = await orUnavailable(partitionLogs(query, partitionsOf, [topic]));
      return logs.map(({ oldest, next }) => ({ oldest, next }));
    },
    lag: (group, topics) =>
      orUnavailable(partitionsOf(topics).then(() => lagOf(query, group, topics))),
    ping: async () => void (await orUnavailable(query('select 1'))),
    close: async () => {
      end.abort();
      await expiry?.stop();
      await Promise.all([...running].map((one) => one.stop()));
      await listener.close();
      await pool.end();
    },
  };
}

/** Deletes expired records, and in compacted topics all but the last record of each key. */
function startExpiry(query: Query, logger: Logger): Ticker {
  const expire = () => query('select expire()');
  return startTicker(expire, { everyMs: expireEveryMs, name: 'deleting expired records', logger });
}

/** Turns a fault that means that the server can't be reached into BusUnavailable. */
function orUnavailable<Result>(result: Promise<Result>): Promise<Result> {
  return result.catch((fault) => {
    throw isUnavailable(fault) ? new BusUnavailable(fault) : fault;
  });
}

/** Appends a batch in one transaction and one round trip. */
async function append(
  query: Query,
  partitionsOf: TopicPartitions,
  batch: readonly OutgoingRecord[],
) {
  if (batch.length === 0) return;
  const topics = await partitionsOf([...new Set(batch.map(({ topic }) => topic))]);
  await query('select append($1, $2, $3, $4)', [
    batch.map(({ topic, key }) => {
      const partitions = topics.get(topic) ?? [];
      return partitions[partitionFor(key, partitions.length)]?.id;
    }),
    batch.map(({ key }) => key),
    batch.map(({ value }) => value),
    batch.map(({ headers }) => JSON.stringify(headers)),
  ]);
}
