import type { PageRequest } from '../../../page.ts';
import {
  FiguresDocument,
  LatestOrdersDocument,
  type LatestOrdersQuery,
} from './board.generated.ts';
import { type BoardFigures, boardFigures, latelyMinutes } from './board-figures.ts';

const minuteMs = 60_000;

export type BoardData = {
  readonly figures: BoardFigures;
  readonly latest: LatestOrdersQuery['orders'];
};

/** Loads the figures of the shop, and its latest orders. */
export async function loadBoard({ ask, now }: PageRequest): Promise<BoardData> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * minuteMs).toISOString();
  const [figures, { orders: latest }] = await Promise.all([
    ask(FiguresDocument, { lately: before(latelyMinutes), hourAgo: before(60) }),
    ask(LatestOrdersDocument, {}),
  ]);
  return { figures: boardFigures(figures), latest };
}
