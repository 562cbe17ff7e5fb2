import { useKeptCurrent } from '../../../browser/live/use-kept-current.ts';
import type { Setting, View } from '../../../page.ts';
import { LiveBadge } from '../../../parts/live-badge.tsx';
import { Money } from '../../../parts/money.tsx';
import { TableFrame } from '../../../parts/table-frame.tsx';
import { sellerOrdersWant } from '../seller-orders-want.ts';
import { salesWords } from '../words/sales-words.ts';
import { rangeNames, type SalesData } from './load-sales.ts';
import { SalesCharts } from './sales-charts.tsx';
import { SalesTiles } from './sales-tiles.tsx';

/** Figures follow the orders: what a message was too early for is there at the next load. */
const everyMs = () => 10_000;
const gapMs = 2_000;

/**
 * What was sold in a range of time, beside the range before it: by period, by product, and to whom. It stays current
 * while it is open.
 */
export const SalesView: View<SalesData> = ({ data: loaded, setting }) => {
  const { sellerId } = loaded;
  const want = sellerId === null ? null : sellerOrdersWant(sellerId);
  const { data, connection } = useKeptCurrent(loaded, { want, everyMs, gapMs });
  const words = salesWords[setting.language].sales;
  const { range, currency } = data;
  return (
    <>
      <div class="heading">
        <h1>{words.title}</h1>
        <span class="row start">
          <LiveBadge connection={connection} words={setting.words} />
          <a
            class="button quiet"
            href={`/sell/sales?${new URLSearchParams({ range, currency, as: 'file' })}`}
            download
          >
            {words.file}
          </a>
        </span>
      </div>
      <nav class="chips" aria-label={words.rangesLabel}>
        {rangeNames.map((name) => (
          <a
            key={name}
            href={`/sell/sales?range=${name}`}
            aria-current={name === range ? 'page' : undefined}
          >
            {words.ranges[name]}
          </a>
        ))}
      </nav>
      <Currencies data={data} setting={setting} />
      <SalesTiles data={data} setting={setting} />
      <SalesCharts data={data} setting={setting} />
      <TopProducts data={data} setting={setting} />
    </>
  );
};

type Props = { readonly data: SalesData; readonly setting: Setting };

function Currencies({ data: { range, currency, currencies }, setting }: Props) {
  if (currencies.length < 2) return null;
  const words = salesWords[setting.language].sales;
  return (
    <nav class="chips" aria-label={words.currency}>
      {currencies.map((name) => (
        <a
          key={name}
          href={`/sell/sales?${new URLSearchParams({ range, currency: name })}`}
          aria-current={name === currency ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

function TopProducts({ data: { top }, setting }: Props) {
  const words = salesWords[setting.language].sales;
  if (top.length === 0) return null;
  return (
    <div class="panel">
      <h2 id="top">{words.top}</h2>
      <TableFrame label={words.top}>
        <thead>
          <tr>
            <th scope="col">{words.product}</th>
            <th scope="col" class="number">
              {words.units}
            </th>
            <th scope="col" class="number">
              {words.sold}
            </th>
            <th scope="col">{words.more}</th>
          </tr>
        </thead>
        <tbody>
          {top.map(({ product, units, gross }) => (
            <tr key={`${product.id}${gross.currency}`}>
              <th scope="row" class="words">
                {product.name}
              </th>
              <td class="number">{units}</td>
              <td class="number">
                <Money of={gross} setting={setting} />
              </td>
              <td>
                <a href={`/sell/forecast?${new URLSearchParams({ product: product.id })}`}>
                  {words.forecast}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}
