import { Pool } from 'pg';
import { queryOn, sessionSettings } from '../../database/session.ts';
import { type Logger, newLogger } from '../../runtime/logger.ts';
import { startTicker, type Ticker } from '../../runtime/ticker.ts';
import type { EventBus, Running } from '../bus.ts';
import { BusUnavailable } from '../faults.ts';
import { isUnavailable } from '../is-unavailable.ts';
import { retryWhileUnavailable } from '../retry-while-unavailable.ts';
import { append } from './append.ts';
import { Consuming } from './group-consumer.ts';
import { lagOf } from './lag.ts';
import { listenerAt } from './listener.ts';
import { beginAt, logsOf, positionsOf } from './partition-log.ts';
import { startTail } from './tail.ts';
import { topicPartitions } from './topic-partitions.ts';

const expireEveryMs = 10 * 60_000;

/**
 * A broker in a PostgreSQL database of its own, made by `prepareBusDatabase`. Who only tails needs
 * no right to write there. `consume` and `tail` wait for a server that is away; all else rejects
 * with BusAway.
 */
export function postgresBus(url: string, logger: Logger = newLogger('bus')): EventBus {
  const pool = new Pool({ ...sessionSettings, connectionString: url, max: 2 });
  // A connection that breaks while nobody uses it is nobody's fault.
  pool.on('error', () => {});
  const query = queryOn(pool);
  const catalogue = topicPartitions(query);
  const listener = listenerAt(url);
  const end = new AbortController();
  const running = new Set<Running>();
  let expiring: Ticker | undefined;
  const expire = () => query('select expire()');

  return {
    publish: (batch) => orAway(append(query, catalogue, batch)),
    consume: async (group, topics, handle) => {
      const known = await retryWhileUnavailable(() => catalogue(topics), end.signal);
      const partitions = [...known.values()].flat();
      const consuming = new Consuming({ url, listener, logger, group, partitions, handle });
      expiring ??= startTicker(expire, { everyMs: expireEveryMs, name: 'expire', logger });
      return kept(running, consuming);
    },
    tail: async (topics, from, onRecord) => {
      const logs = await retryWhileUnavailable(() => logsOf(query, catalogue, topics), end.signal);
      const cursors = beginAt(from, logs);
      const tail = startTail({ query, listener, logger }, cursors, onRecord);
      return { ...kept(running, tail), from: positionsOf(cursors) };
    },
    bounds: async (topic) => {
      const logs = await orAway(logsOf(query, catalogue, [topic]));
      return logs.map(({ oldest, next }) => ({ oldest, next }));
    },
    lag: (group, topics) => orAway(catalogue(topics).then(() => lagOf(query, group, topics))),
    ping: async () => void (await orAway(query('select 1'))),
    close: async () => {
      end.abort();
      await expiring?.stop();
      await Promise.all([...running].map((one) => one.stop()));
      await listener.close();
      await pool.end();
    },
  };
}

function kept(all: Set<Running>, one: Running): Running {
  all.add(one);
  return {
    stop: async () => {
      all.delete(one);
      await one.stop();
    },
  };
}

function orAway<Result>(asked: Promise<Result>): Promise<Result> {
  return asked.catch((fault) => {
    throw isUnavailable(fault) ? new BusUnavailable(fault) : fault;
  });
}
