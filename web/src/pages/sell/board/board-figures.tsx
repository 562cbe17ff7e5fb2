import type { Setting, View } from '../../../page.ts';
import { Money, type MoneyValue } from '../../../parts/money.tsx';
import { boardWords } from '../words/board-words.ts';
import type { BoardData } from './load-board.ts';

/** The sales of today, and what is earned. */
export const MoneyTiles: View<BoardData> = ({ data: { sales, earnings }, setting }) => {
  const words = boardWords[setting.language];
  const orders = sales?.reduce((sum, { soldOrders }) => sum + soldOrders, 0) ?? 0;
  const units = sales?.reduce((sum, total) => sum + total.units, 0) ?? 0;
  return (
    <dl class="figures">
      <div class="panel">
        <dt>{words.salesToday}</dt>
        <dd class="figure">
          <Amounts of={sales?.map(({ net }) => net) ?? null} setting={setting} />
        </dd>
        <dd class="soft">{sales ? words.sold(orders, units) : words.unknown}</dd>
      </div>
      <div class="panel">
        <dt>{words.payoutDue}</dt>
        <dd class="figure">
          <Amounts of={earnings && [earnings.due]} setting={setting} />
        </dd>
        <dd class="soft">
          {earnings ? words.pending : words.unknown}{' '}
          {earnings ? <Money of={earnings.pending} setting={setting} /> : null}
        </dd>
      </div>
    </dl>
  );
};

type AmountsProps = {
  /** One for each currency; null: not known now. */
  readonly of: readonly MoneyValue[] | null;
  readonly setting: Setting;
};

function Amounts({ of, setting }: AmountsProps) {
  if (of === null || of.length === 0) return <>–</>;
  return (
    <>
      {of.map((amount) => (
        <Money key={amount.currency} of={amount} setting={setting} />
      ))}
    </>
  );
}
