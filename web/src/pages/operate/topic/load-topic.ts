import type { PageRequest } from '../../../page.ts';
import { TopicsDocument, type TopicsQuery } from '../topics/topics.generated.ts';
import { TopicRecordsDocument, type TopicRecordsQuery } from './topic.generated.ts';

export type TopicData = TopicRecordsQuery['records'] & {
  readonly topic: TopicsQuery['topics'][number];
  readonly query: { readonly partition: string; readonly key: string };
  /** Whether these are the records after a cursor, not the newest ones. */
  readonly isLater: boolean;
};

/** Loads the newest records of a topic, or those after a cursor; null for an unknown topic. */
export async function loadTopic({ ask, url, parameters }: PageRequest): Promise<TopicData | null> {
  const name = decoded(parameters.topic ?? '');
  const { topics } = await ask(TopicsDocument, {});
  const topic = topics.find((one) => one.name === name);
  if (!topic) return null;
  const key = url.searchParams.get('key') ?? '';
  const partition = url.searchParams.get('partition') ?? '';
  const after = url.searchParams.get('after');
  const known = topic.partitions.find(({ number }) => String(number) === partition);
  const { records } = await ask(TopicRecordsDocument, {
    topic: topic.name,
    ...(key && { key }),
    ...(known && { partition: known.number }),
    ...(after && { after }),
  });
  const query = { partition: known ? partition : '', key };
  return { ...records, topic, query, isLater: after !== null };
}

/** A part of a path as text; the part itself when it is not encoded as paths are. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
