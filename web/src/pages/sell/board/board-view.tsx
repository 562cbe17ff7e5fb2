import { useLiveData } from '../../../browser/live/use-live-data.ts';
import type { View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { sellerOrdersWant } from '../seller-orders-want.ts';
import { boardWords } from '../words/board-words.ts';
import { MoneyTiles } from './board-figures.tsx';
import { Drafts, RunningOut, ToShip } from './board-lists.tsx';
import type { BoardData } from './load-board.ts';

/** What a seller has to do now. It changes by itself with each order. */
export const BoardView: View<BoardData> = ({ data: loaded, setting, refused }) => {
  // Every change of an order moves one of the figures: a message is never old news.
  const { data, connection } = useLiveData(loaded, sellerOrdersWant(loaded.viewerId), () => true);
  const props = { data, setting, refused };
  return (
    <>
      <div class="heading">
        <h1>{boardWords[setting.language].title}</h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      <MoneyTiles {...props} />
      <div class="tiles three">
        <ToShip {...props} />
        <RunningOut {...props} />
        <Drafts {...props} />
      </div>
    </>
  );
};
