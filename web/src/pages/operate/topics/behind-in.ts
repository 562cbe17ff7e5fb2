import type { TopicsQuery } from './topics.generated.ts';

/** A service that has not finished records of a topic, and how many. */
export type Behind = { readonly service: string; readonly records: string };

/** The services that are behind in a topic, by the state of each. */
export function behindIn(topic: string, health: TopicsQuery['health']): readonly Behind[] {
  return health.flatMap(({ service, lag }) => {
    const found = lag?.find((one) => one.topic === topic);
    return found && found.records !== '0' ? [{ service, records: found.records }] : [];
  });
}
