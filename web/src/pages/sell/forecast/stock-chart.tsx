import type { Setting } from '../../../page.ts';
import { Axis } from '../../../parts/charts/axis.tsx';
import { Chart } from '../../../parts/charts/chart.tsx';
import { Fan } from '../../../parts/charts/fan.tsx';
import { Line } from '../../../parts/charts/line.tsx';
import { periodScale, valueScale } from '../../../parts/charts/scales.ts';
import { dayText } from '../../../parts/time-text.ts';
import { salesWords } from '../words/sales-words.ts';
import { dateLabel } from './date-label.ts';
import type { Forecast } from './load-forecast.ts';
import { stockLeft } from './stock-left.ts';

type Props = {
  readonly available: number;
  readonly sums: Forecast['sums'];
  readonly setting: Setting;
};

/** How much of the stock will be left at the end of each day, if nothing is added: the mean, and its range. */
export function StockChart({ available, sums, setting }: Props) {
  const words = salesWords[setting.language].forecast;
  const { language } = setting;
  const left = stockLeft(available, sums);
  const scales = {
    values: valueScale([available, ...left.map(({ high }) => high)]),
    periods: periodScale(left.length, 0),
  };
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const clock = { language, timeZone: 'UTC' };
  const rows = left.map(({ date, mean, low, high }) => [
    dayText(`${date}T12:00:00Z`, clock),
    number.format(mean),
    `${number.format(low)}–${number.format(high)}`,
  ]);
  return (
    <section class="panel">
      <Chart
        caption={words.stockCaption}
        table={{ head: [words.day, words.left, words.range], rows }}
        tableText={words.table}
        legend={[
          { kind: 'stock', text: words.left },
          { kind: 'fan', text: words.range },
        ]}
      >
        <Axis
          {...scales}
          valueText={(value) => number.format(value)}
          labels={left.map(({ date }) => dateLabel(`${date}T12:00:00Z`, clock))}
        />
        <Fan of={left} {...scales} />
        <Line of={left.map(({ mean }) => mean)} {...scales} kind="stock" />
      </Chart>
    </section>
  );
}
