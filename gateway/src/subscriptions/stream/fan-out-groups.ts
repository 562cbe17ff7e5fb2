import type { Viewer } from '@souk/auth/viewer';
import type { DocumentNode } from 'graphql';
import type { TopicTail } from '../topics/topic-tail.ts';
import type { BuildMessage } from './build-message.ts';
import { FanOutGroup, type Source } from './fan-out-group.ts';
import { recordKeyOf, type Stream } from './stream.ts';
import { variablesKey } from './subscription-request.ts';

type Entry = { readonly group: FanOutGroup; references: number };

/** A subscription's reference to a group. `release` it once. */
export type GroupReference = {
  readonly group: FanOutGroup;
  readonly key: string;
  readonly release: () => void;
};

/** All fan-out groups. A group lives as long as it has references. */
export class FanOutGroups {
  readonly #entries = new Map<string, Entry>();
  readonly #documents = new WeakMap<DocumentNode, number>();
  readonly #tail: TopicTail;
  readonly #newGroup: (stream: Stream, source: Source) => FanOutGroup;
  #documentsSeen = 0;

  constructor(tail: TopicTail, buildMessage: BuildMessage, waitingMax: number) {
    this.#tail = tail;
    this.#newGroup = (stream, source) => new FanOutGroup(stream, source, buildMessage, waitingMax);
  }

  /** The number of groups, and of subscriptions that have joined one. */
  get counts() {
    const groups = [...this.#entries.values()].map(({ group }) => group);
    return {
      groups: groups.length,
      listening: groups.reduce((sum, { size }) => sum + size, 0),
    };
  }

  /** Finds or creates the group for the same request with the same rights. */
  acquire(stream: Stream, viewer: Viewer | null): GroupReference {
    const recent = this.#tail.topic(stream.plan.fromTopic.topic);
    const key = this.keyOf(stream, viewer);
    const entry = this.#entries.get(key) ?? {
      group: this.#newGroup(stream, { recent, key: recordKeyOf(stream, viewer) }),
      references: 0,
    };
    entry.references += 1;
    this.#entries.set(key, entry);
    const release = () => {
      entry.references -= 1;
      if (entry.references === 0) this.#entries.delete(key);
    };
    return { group: entry.group, key, release };
  }

  /**
   * Identifies the subscriptions that share messages. A message from the record alone is the same for
   * all viewers who may see it. A message with fields from subgraphs is shared only by subscriptions
   * of one viewer with the same claims, as these decide what a subgraph returns. The viewer's session
   * does not count.
   */
  keyOf(stream: Stream, viewer: Viewer | null): string {
    const { request, plan } = stream;
    const { sessionId: _, ...rights } = viewer ?? {};
    return JSON.stringify([
      this.#numberOf(request.document),
      request.operationName,
      variablesKey(plan, request),
      plan.usesSubgraphs ? rights : null,
      recordKeyOf(stream, viewer),
    ]);
  }

  #numberOf(document: DocumentNode): number {
    const number = this.#documents.get(document) ?? ++this.#documentsSeen;
    this.#documents.set(document, number);
    return number;
  }
}
