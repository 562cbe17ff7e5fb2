import type { Page, View } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { sellWords } from '../words.ts';
import { SellBoardDocument, type SellBoardQuery } from './board.generated.ts';

const BoardView: View<SellBoardQuery> = ({ data: { toShip }, setting: { language } }) => {
  const words = sellWords[language].board;
  return (
    <>
      <h1>{words.title}</h1>
      <section class="panel">
        <h2>{words.toShip}</h2>
        <p class="figure">{toShip.totalCount}</p>
      </section>
    </>
  );
};

/** What a seller has to do now. */
export const boardPage: Page<SellBoardQuery> = {
  load: ({ ask }) => ask(SellBoardDocument, {}),
  title: (_, { language }) => sellWords[language].board.title,
  View: BoardView,
  needsLogin: true,
  mayOpen: maySell,
};
