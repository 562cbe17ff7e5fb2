import type { Page } from '../../../page.ts';
import { mayOperate } from '../may-operate.ts';
import { BoardView } from './board-view.tsx';
import { boardWords } from './board-words.ts';
import { type BoardData, loadBoard } from './load-board.ts';

/** How the shop does now. */
export const boardPage: Page<BoardData> = {
  load: loadBoard,
  title: (_, { language }) => boardWords[language].title,
  View: BoardView,
  needsLogin: true,
  mayOpen: mayOperate,
  takenOver: 'src/pages/operate/board/board-view.tsx',
};
