import type { Viewer } from '@souk/auth/viewer';
import type { CheckRights } from '../../ports.ts';
import type { Offsets } from '../topics/recent-records.ts';
import type { TopicRecord } from '../topics/topic-record.ts';
import type { StreamPosition } from './cursor.ts';
import type { FanOutGroup } from './fan-out-group.ts';
import type { Message } from './message.ts';
import { entityOf, entityVersion, matches, type Stream } from './stream.ts';

/** Filters the records for one client: by position, key, rights and the stream's conditions. */
export class RecordFilter {
  readonly #checkRights: CheckRights;
  readonly #onForbidden: (error: unknown) => void;
  #position: StreamPosition = { offsets: new Map(), lastDelivered: null, at: new Date(0) };
  #permitted: { readonly stream: Stream; readonly viewer: Viewer | null } | undefined;

  /** `onForbidden` is called when the viewer has lost the rights that the schema requires. */
  constructor(checkRights: CheckRights, onForbidden: (error: unknown) => void) {
    this.#checkRights = checkRights;
    this.#onForbidden = onForbidden;
  }

  /** Rejects everything before this position. */
  startAt(position: StreamPosition): void {
    this.#position = position;
  }

  advanceTo(offsets: Offsets): void {
    this.#position = { ...this.#position, offsets };
  }

  /** Remembers the last message: its change, and older ones of its entity, are duplicates from now on. */
  delivered({ entity, version }: Message): void {
    const lastDelivered = entityVersion(entity, version) ?? this.#position.lastDelivered;
    this.#position = { ...this.#position, lastDelivered };
  }

  accepts({ stream, source }: FanOutGroup, viewer: Viewer | null, record: TopicRecord): boolean {
    const offset = this.#position.offsets.get(record.partition);
    if (offset === undefined || record.position < offset) return false;
    if (source.key !== null && source.key !== record.key) return false;
    if (!this.#isPermitted(stream, viewer)) return false;
    return matches(stream, viewer, record.event) && !this.#isDuplicate(stream, record);
  }

  /** Whether the snapshot, the cursor or the last message already contained this change. */
  #isDuplicate(stream: Stream, { event, version }: TopicRecord): boolean {
    const { lastDelivered } = this.#position;
    if (!lastDelivered || version === null || version > lastDelivered.version) return false;
    return lastDelivered.entity === entityOf(stream, event);
  }

  /** Caches the last permission: rights are checked again only for another viewer or stream. */
  #isPermitted(stream: Stream, viewer: Viewer | null): boolean {
    if (this.#permitted?.stream === stream && this.#permitted.viewer === viewer) return true;
    const { document, operationName } = stream.request;
    try {
      this.#checkRights(stream.plan.revision, document, operationName, viewer);
      this.#permitted = { stream, viewer };
      return true;
    } catch (error) {
      this.#onForbidden(error);
      return false;
    }
  }
}
