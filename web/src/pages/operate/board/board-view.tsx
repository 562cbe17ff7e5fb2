import { useKeptCurrent } from '../../../browser/live/use-kept-current.ts';
import type { Setting, View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { OrderRows } from '../orders/order-rows.tsx';
import { allOrdersWant } from '../parts/all-orders-want.ts';
import type { BoardFigures, Figure } from './board-figures.ts';
import { boardWords } from './board-words.ts';
import type { BoardData } from './load-board.ts';

/** What waits in a service is no change of an order: the clock shows it. */
const everyMs = () => 5_000;
const gapMs = 3_000;

/** Where each figure is explained. */
const pages: Readonly<Record<keyof BoardFigures, string>> = {
  ordersAMinute: '/operate/orders',
  failingShare: '/operate/orders?status=FAILED',
  confirmedMs: '/operate/sagas',
  outboxSeconds: '/operate/health',
  lag: '/operate/topics',
  deadLetters: '/operate/letters',
  notReady: '/operate/health',
};

/** How the shop does now: its figures, and the latest orders. */
export const BoardView: View<BoardData> = ({ data: loaded, setting }) => {
  const { data, connection } = useKeptCurrent(loaded, { want: allOrdersWant, everyMs, gapMs });
  const words = boardWords[setting.language];
  const names = Object.keys(pages) as (keyof BoardFigures)[];
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <LiveBadge connection={connection} words={setting.words} />
      </div>
      <ul class="board-figures">
        {names.map((name) => (
          <Tile key={name} name={name} figure={data.figures[name]} setting={setting} />
        ))}
      </ul>
      <h2 class="next">{words.latest}</h2>
      {data.latest.edges.length === 0 ? (
        <Notice kind="plain">{words.noOrders}</Notice>
      ) : (
        <OrderRows label={words.latest} orders={data.latest} setting={setting} />
      )}
    </>
  );
};

type TileProps = {
  readonly name: keyof BoardFigures;
  readonly figure: Figure;
  readonly setting: Setting;
};

function Tile({ name, figure, setting }: TileProps) {
  const words = boardWords[setting.language];
  return (
    <li class={figure.isRed ? 'panel red' : 'panel'}>
      <a href={pages[name]}>
        <span class="soft">{words.figures[name]}</span>
        <span class="figure">{figureText(name, figure, setting)}</span>
        {figure.isRed ? <span class="badge none">{words.open}</span> : null}
      </a>
    </li>
  );
}

function figureText(name: keyof BoardFigures, { value }: Figure, { language }: Setting): string {
  const words = boardWords[language];
  if (value === null) return words.unknown;
  const text = (number: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1, ...options }).format(number);
  if (name === 'failingShare') return text(value, { style: 'percent' });
  if (name === 'confirmedMs') return words.seconds(text(value / 1_000));
  if (name === 'outboxSeconds') return words.seconds(text(value));
  return text(value);
}
