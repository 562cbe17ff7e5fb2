import type { Page } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { sellWords } from '../words.ts';
import { BoardView } from './board-view.tsx';
import { type BoardData, loadBoard } from './load-board.ts';

/** What a seller has to do now. */
export const boardPage: Page<BoardData> = {
  load: loadBoard,
  title: (_, { language }) => sellWords[language].board.title,
  View: BoardView,
  needsLogin: true,
  mayOpen: maySell,
  takenOver: 'src/pages/sell/board/board-view.tsx',
};
