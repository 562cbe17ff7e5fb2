import type { EventBus, OutgoingRecord } from '../../bus/bus.ts';
import { openSessionWith, type Session } from '../../database/session.ts';
import { crashPoint } from '../../runtime/crash-point.ts';
import { lanes } from '../lane.ts';
import {
  archiveAndFetch,
  batchSize,
  lockLanes,
  type OutboxRow,
  pruneArchive,
} from './outbox-rows.ts';

const pruneEveryMs = 3_600_000;

/**
 * Sends the lanes of an outbox that its session has locked. The same session reads and archives the
 * rows: a relay that has lost it can't touch them any more.
 */
export class Sender {
  readonly #session: Session;
  readonly #owned: number[] = [];
  /** The broker has them; the next statement archives them. */
  #sent: readonly OutboxRow[] = [];
  #prunedAt = 0;

  private constructor(session: Session) {
    this.#session = session;
  }

  /** Calls `onChange` when another process reports a commit, and when the session is lost. */
  static open(databaseUrl: string, onChange: () => void): Promise<Sender> {
    return openSessionWith(databaseUrl, async (session) => {
      session.client.once('end', onChange).on('notification', onChange);
      // Rows that a power cut brings back here are sent again, and the inboxes drop the duplicates.
      await session.query('set synchronous_commit = off');
      await session.query('listen outbox');
      return new Sender(session);
    });
  }

  /** True while sent rows are not in the archive: another `drain` or `archive` moves them there. */
  get hasSent(): boolean {
    return this.#sent.length > 0;
  }

  /**
   * Sends all that waits in its lanes. `notify` makes the owners of the other lanes poll as well. The rows of the
   * last batch stay in the outbox until the next statement, so that a message costs one statement, not two.
   */
  async drain(bus: Pick<EventBus, 'publish'>, notify: boolean): Promise<void> {
    const { query } = this.#session;
    await this.#lockLanes(notify);
    if (this.#owned.length === 0) return;
    const next = (sent: readonly OutboxRow[]) => archiveAndFetch(query, sent, this.#owned);
    for (let isMore = true; isMore; ) {
      const rows = await next(this.#sent);
      this.#sent = [];
      if (!rows[0]) break;
      crashPoint(`${rows[0].source}/relay/read`);
      await bus.publish(rows.map(recordOf));
      this.#sent = rows;
      crashPoint(`${rows[0].source}/relay/sent`);
      isMore = rows.length === batchSize;
    }
    if (this.#owned.includes(0)) await this.#prune();
  }

  /** Archives the rows of the last batch, and sends nothing. */
  async archive(): Promise<void> {
    if (this.hasSent) await archiveAndFetch(this.#session.query, this.#sent, []);
    this.#sent = [];
  }

  /** Leaves the lanes to the other relays. */
  async close(): Promise<void> {
    await this.#session.client.end();
  }

  /**
   * Locks free lanes. `notify` wakes the owners of the other lanes: a commit of this process may lie in
   * one of those, and they would see it only at their next poll.
   */
  async #lockLanes(notify: boolean): Promise<void> {
    const missing = lanes.filter((lane) => !this.#owned.includes(lane));
    if (missing.length === 0) return;
    this.#owned.push(...(await lockLanes(this.#session.query, missing)));
    if (notify && this.#owned.length < lanes.length) await this.#session.query('notify outbox');
  }

  async #prune(): Promise<void> {
    if (Date.now() - this.#prunedAt < pruneEveryMs) return;
    this.#prunedAt = Date.now();
    await pruneArchive(this.#session.query);
  }
}

/**
 * Builds the record of a message: CloudEvents 1.0 in Kafka's binary mode, so that the value is plain
 * JSON and the attributes are headers.
 */
function recordOf(row: OutboxRow): OutgoingRecord {
  const headers = {
    ce_specversion: '1.0',
    ce_id: row.id,
    ce_source: row.source,
    ce_type: row.type,
    ce_time: row.occurred_at.toISOString(),
    'content-type': 'application/json',
    correlationid: row.correlation_id,
    ...(row.aggregate_version !== null && { aggregateversion: String(row.aggregate_version) }),
    ...(row.causation_id !== null && { causationid: row.causation_id }),
    ...(row.traceparent !== null && { traceparent: row.traceparent }),
  };
  return { topic: row.topic, key: row.key, value: row.value, headers };
}
