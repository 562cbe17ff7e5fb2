import type { Marks, TopicLog } from '../topics/recent-records.ts';
import type { History } from '../topics/replay.ts';
import type { Arrival } from '../topics/topic-record.ts';

/** So many messages are made before it is seen whether the client keeps up. */
const pageMax = 50;

type Steps = {
  readonly wants: (arrival: Arrival) => boolean;
  /** Tells one record. Resolves when the next may follow. */
  readonly tell: (arrival: Arrival, reached: Marks) => Promise<void>;
  /** Called in the same tick in which nothing is missing any more. */
  readonly join: (reached: Marks) => void;
  readonly isOver: () => boolean;
};

/**
 * Tells everything since the marks, in the client's own pace, then lets it join what is live:
 * nothing is missed between the two, and nothing told twice. What is not in memory any more is read
 * from the broker.
 */
export async function catchUp(
  log: TopicLog,
  history: History,
  from: Marks,
  { wants, tell, join, isOver }: Steps,
): Promise<void> {
  const wanted = { wants, atMost: pageMax };
  let marks = from;
  while (!isOver()) {
    if (log.isReachedBy(marks)) return join(marks);
    const page = log.holds(marks)
      ? log.since(marks, wanted)
      : await history.read(log.topic, marks, log.reached, wanted);
    for (const arrival of page.arrivals) {
      if (isOver()) return;
      marks = new Map(marks).set(arrival.partition, arrival.position + 1n);
      await tell(arrival, marks);
    }
    marks = page.reached;
  }
}
