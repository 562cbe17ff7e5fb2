import type { EventBus } from '../../bus/bus.ts';
import { beginSession, type Session } from '../../database/session.ts';
import { crashPoint } from '../../runtime/crash-point.ts';
import { lanes } from '../lane.ts';
import { recordOf } from './envelope.ts';
import { moveAndRead, type OutboxRow, pruneArchive, takeLanes } from './outbox-rows.ts';

const pruneEveryMs = 3_600_000;

/**
 * One session's part in emptying an outbox. The lanes are locked in the session that reads and
 * moves their rows: who has lost it can't touch them any more.
 */
export class Sender {
  readonly #session: Session;
  readonly #owned: number[] = [];
  #prunedAt = 0;

  private constructor(session: Session) {
    this.#session = session;
  }

  /** `onNews` is called when another process has seen a commit, and when the session is lost. */
  static open(databaseUrl: string, onNews: () => void): Promise<Sender> {
    return beginSession(databaseUrl, async (session) => {
      session.client.once('end', onNews).on('notification', onNews);
      // What a power cut brings back here is sent again, and the inboxes take it for what it is.
      await session.query('set synchronous_commit = off');
      await session.query('listen outbox');
      return new Sender(session);
    });
  }

  /** Sends all that waits in its lanes. `tell` lets those who have the others look as well. */
  async empty(bus: Pick<EventBus, 'publish'>, tell: boolean): Promise<void> {
    const { query } = this.#session;
    await this.#takeLanes(tell);
    if (this.#owned.length === 0) return;
    const next = (sent: readonly OutboxRow[]) => moveAndRead(query, sent, this.#owned);
    for (let rows = await next([]); rows[0]; rows = await next(rows)) {
      crashPoint(`${rows[0].source}/relay/read`);
      await bus.publish(rows.map(recordOf));
      crashPoint(`${rows[0].source}/relay/sent`);
    }
    if (this.#owned.includes(0)) await this.#prune();
  }

  /** Leaves the lanes to the others. */
  async close(): Promise<void> {
    await this.#session.client.end();
  }

  /** A commit of this process may lie in the lane of another, which would see it only later. */
  async #takeLanes(tell: boolean): Promise<void> {
    const missing = lanes.filter((lane) => !this.#owned.includes(lane));
    if (missing.length === 0) return;
    this.#owned.push(...(await takeLanes(this.#session.query, missing)));
    if (tell && this.#owned.length < lanes.length) await this.#session.query('notify outbox');
  }

  async #prune(): Promise<void> {
    if (Date.now() - this.#prunedAt < pruneEveryMs) return;
    this.#prunedAt = Date.now();
    await pruneArchive(this.#session.query);
  }
}
