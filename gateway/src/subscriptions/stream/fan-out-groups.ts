import type { Viewer } from '@souk/auth/viewer';
import type { DocumentNode } from 'graphql';
import type { Feed } from '../topics/topic-tail.ts';
import type { Tell } from './build-message.ts';
import { Group, type Source } from './fan-out-group.ts';
import { recordKeyOf, type Stream } from './stream.ts';
import { variablesThatMatter } from './subscription-request.ts';

type Entry = { readonly group: Group; users: number };

/** Where a subscription is: in a group, known by its key, until it exits. */
export type Place = { readonly group: Group; readonly key: string; readonly exit: () => void };

/** All groups, each as long as somebody uses it. */
export class Groups {
  readonly #entries = new Map<string, Entry>();
  readonly #documents = new WeakMap<DocumentNode, number>();
  readonly #feed: Feed;
  readonly #make: (stream: Stream, source: Source) => Group;
  #documentsSeen = 0;

  constructor(feed: Feed, tell: Tell, waitingMax: number) {
    this.#feed = feed;
    this.#make = (stream, source) => new Group(stream, source, tell, waitingMax);
  }

  /** How many there are, and how many hear what comes through them. */
  get counts() {
    const groups = [...this.#entries.values()].map(({ group }) => group);
    return {
      groups: groups.length,
      listening: groups.reduce((sum, { size }) => sum + size, 0),
    };
  }

  /** A place in the group of those who ask the same with the same rights. */
  enter(stream: Stream, viewer: Viewer | null): Place {
    const log = this.#feed.topic(stream.served.declared.topic);
    const key = this.keyOf(stream, viewer);
    const entry = this.#entries.get(key) ?? {
      group: this.#make(stream, { log, key: recordKeyOf(stream, viewer) }),
      users: 0,
    };
    entry.users += 1;
    this.#entries.set(key, entry);
    const exit = () => {
      entry.users -= 1;
      if (entry.users === 0) this.#entries.delete(key);
    };
    return { group: entry.group, key, exit };
  }

  /**
   * A message made of the event alone is the same for all who may see it. One that subgraphs add to
   * is theirs for one viewer: they decide by all that the token says.
   */
  keyOf(stream: Stream, viewer: Viewer | null): string {
    const { question, served } = stream;
    const { sessionId: _, ...rights } = viewer ?? {};
    return JSON.stringify([
      this.#numberOf(question.document),
      question.operationName,
      variablesThatMatter(served, question),
      served.asksSubgraphs ? rights : null,
      recordKeyOf(stream, viewer),
    ]);
  }

  #numberOf(document: DocumentNode): number {
    const number = this.#documents.get(document) ?? ++this.#documentsSeen;
    this.#documents.set(document, number);
    return number;
  }
}
