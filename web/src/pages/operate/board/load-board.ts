import type { PageRequest } from '../../../page.ts';
import { BoardDocument, type BoardQuery } from './board.generated.ts';
import { type BoardFigures, boardFigures, latelyMinutes } from './board-figures.ts';

const minuteMs = 60_000;

export type BoardData = {
  readonly figures: BoardFigures;
  readonly latest: {
    readonly edges: readonly { readonly node: Omit<Latest, 'timeline'> }[];
  };
};

type Latest = BoardQuery['latest']['edges'][number]['node'];

/** Loads the figures of the shop, and its latest orders. */
export async function loadBoard({ ask, now }: PageRequest): Promise<BoardData> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * minuteMs).toISOString();
  const loaded = await ask(BoardDocument, { lately: before(latelyMinutes), hourAgo: before(60) });
  const edges = loaded.latest.edges.map(({ node: { timeline, ...node } }) => ({ node }));
  return { figures: boardFigures(loaded), latest: { edges } };
}
