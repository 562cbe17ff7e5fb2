import { type Page, pageOf } from '../../page.ts';
import { boardPage } from './board/board-page.tsx';
import type { sellRoutes } from './routes.ts';

/** The pages of sellers. */
export const sellPages: Readonly<Record<keyof typeof sellRoutes, Page<never>>> = {
  sellBoard: pageOf(boardPage),
};
