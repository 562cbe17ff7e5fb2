import type { Cast } from './actors.ts';
import { stories } from './scenarios.ts';

/** Tells all stories at once, each to its end. Returns what surprised. */
export async function play(cast: Cast): Promise<readonly string[]> {
  const told = await Promise.allSettled(stories.map(({ play: tell }) => tell(cast)));
  return told.flatMap((one, index) =>
    one.status === 'rejected' ? [`${stories[index]?.name}: ${one.reason}`] : [],
  );
}
