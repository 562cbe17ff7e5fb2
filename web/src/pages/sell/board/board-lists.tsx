import type { View } from '../../../page.ts';
import { StockBadge } from '../../../parts/stock-badge.tsx';
import { timeText } from '../../../parts/time-text.ts';
import { boardWords } from '../words/board-words.ts';
import { type BoardData, ownPending } from './load-board.ts';

/** How many rows a list of the board shows. */
const shownMax = 5;

/** The orders that wait for a parcel of the seller. */
export const ToShip: View<BoardData> = ({ data: { toShip, hasMore, viewerId }, setting }) => {
  const words = boardWords[setting.language];
  return (
    <section class="panel" aria-labelledby="to-ship">
      <h2 id="to-ship">{words.toShip}</h2>
      <p class="figure" aria-live="polite">
        {toShip.length}
        {hasMore ? '+' : ''}
      </p>
      {toShip.length === 0 ? <p class="soft">{words.nothingToShip}</p> : null}
      <ul class="short-list">
        {toShip.slice(0, shownMax).map(({ id, number, createdAt, parcels }) => (
          <li key={id}>
            <span>
              {number}
              <small class="soft">
                {ownPending(parcels, viewerId)
                  .flatMap(({ items }) => items)
                  .map(({ name, quantity }) => `${quantity} × ${name}`)
                  .join(', ')}
              </small>
            </span>
            <time class="soft" dateTime={createdAt}>
              {timeText(createdAt, setting)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The products on sale of which few units are left. */
export const RunningOut: View<BoardData> = ({ data: { runningOut }, setting }) => {
  const words = boardWords[setting.language];
  return (
    <section class="panel" aria-labelledby="running-out">
      <h2 id="running-out">{words.runningOut}</h2>
      {runningOut.length === 0 ? <p class="soft">{words.enough}</p> : null}
      <ul class="short-list">
        {runningOut.map(({ id, name, stock }) => (
          <li key={id}>
            <a href={`/sell/products/${id}`}>{name}</a>
            <StockBadge available={stock.available} words={setting.words} />
          </li>
        ))}
      </ul>
      <p>
        <a href="/sell/stock">{words.toStock}</a>
      </p>
    </section>
  );
};

/** The products that are not on sale yet. */
export const Drafts: View<BoardData> = ({ data: { drafts }, setting }) => {
  const words = boardWords[setting.language];
  return (
    <section class="panel" aria-labelledby="drafts">
      <h2 id="drafts">{words.drafts}</h2>
      {drafts.totalCount === 0 ? <p class="soft">{words.noDrafts}</p> : null}
      <ul class="short-list">
        {drafts.edges.map(({ node: { id, name } }) => (
          <li key={id}>
            <a href={`/sell/products/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
      {drafts.totalCount > drafts.edges.length ? (
        <p>
          <a href="/sell/products?status=DRAFT">{words.allDrafts(drafts.totalCount)}</a>
        </p>
      ) : null}
    </section>
  );
};
