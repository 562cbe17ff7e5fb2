import type { ComponentChildren } from 'preact';
import type { Setting } from '../../../page.ts';
import { Money } from '../../../parts/money.tsx';
import { spaced } from '../../../parts/money-text.ts';
import { salesWords } from '../words/sales-words.ts';
import { changeOf } from './change-of.ts';
import type { SalesData } from './load-sales.ts';

type Props = { readonly data: SalesData; readonly setting: Setting };

/** The figures of a range as a whole, and how each has changed against the range before. */
export function SalesTiles({ data, setting }: Props) {
  const words = salesWords[setting.language].sales;
  const { customers, currency } = data;
  const [total, before] = [data.current.total, data.before.total];
  const number = new Intl.NumberFormat(setting.language);
  const none = { amount: '0.00', currency };
  const amounts = (name: 'gross' | 'refunded' | 'averageOrder') =>
    [total?.[name]?.amount, before?.[name]?.amount].map(Number) as [number, number];
  const tile = (title: string, change: string | null, content: ComponentChildren) => (
    <Tile title={title} change={change}>
      {content}
    </Tile>
  );
  const changed = ([now, then]: readonly [number, number]) => changeText(now, then, setting);
  return (
    <div class="tiles figures">
      {tile(
        words.sold,
        changed(amounts('gross')),
        <Money of={total?.gross ?? none} setting={setting} />,
      )}
      {tile(
        words.orders,
        changed([total?.soldOrders ?? 0, before?.soldOrders ?? 0]),
        number.format(total?.soldOrders ?? 0),
      )}
      {tile(
        words.units,
        changed([total?.units ?? 0, before?.units ?? 0]),
        number.format(total?.units ?? 0),
      )}
      {tile(
        words.average,
        changed(amounts('averageOrder')),
        total?.averageOrder ? <Money of={total.averageOrder} setting={setting} /> : '–',
      )}
      {tile(
        words.refunded,
        changed(amounts('refunded')),
        <Money of={total?.refunded ?? none} setting={setting} />,
      )}
      {tile(words.customers, words.newAndAgain(customers.new, customers.repeat), customers.active)}
    </div>
  );
}

type TileProps = {
  readonly title: string;
  readonly change: string | null;
  readonly children: ComponentChildren;
};

function Tile({ title, change, children }: TileProps) {
  return (
    <section class="panel">
      <h2>{title}</h2>
      <p class="figure">{children}</p>
      <p class="soft">{change ?? ' '}</p>
    </section>
  );
}

/** Null when there was nothing to compare with. */
function changeText(now: number, before: number, { language }: Setting): string | null {
  const words = salesWords[language].sales;
  const change = changeOf(now, before);
  if (change === null) return null;
  if (change === 0) return words.asBefore;
  const format = new Intl.NumberFormat(language, { style: 'percent', signDisplay: 'always' });
  return words.against(spaced(format.format(change)));
}
