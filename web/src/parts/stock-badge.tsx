import type { Words } from '../words/words.ts';

/** Below this number the badge says how many are left. */
const fewMax = 5;

/** How many units of a product are left: in words, with a colour besides. */
export function StockBadge({
  available,
  words,
}: {
  readonly available: number;
  readonly words: Words;
}) {
  if (available <= 0) return <span class="badge none">{words.stock.none}</span>;
  if (available <= fewMax) return <span class="badge few">{words.stock.few(available)}</span>;
  return <span class="badge some">{words.stock.some}</span>;
}
