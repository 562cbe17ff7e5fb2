import type { Setting } from '../../../page.ts';
import { Axis } from '../../../parts/charts/axis.tsx';
import { Bars } from '../../../parts/charts/bars.tsx';
import { Chart } from '../../../parts/charts/chart.tsx';
import { Line } from '../../../parts/charts/line.tsx';
import { periodScale, valueScale } from '../../../parts/charts/scales.ts';
import { moneyText, spaced } from '../../../parts/money-text.ts';
import { salesWords } from '../words/sales-words.ts';
import type { Figures, SalesData } from './load-sales.ts';
import { periodLabel, periodText } from './period-text.ts';

type Props = { readonly data: SalesData; readonly setting: Setting };

/** What is drawn of each period: a number, and how it is written. */
type Measure = {
  readonly name: string;
  readonly caption: string;
  readonly numberOf: (figures: Figures | null) => number;
  readonly text: (figures: Figures | null) => string;
  readonly axisText: (value: number) => string;
};

/** The sales of a range by period, as bars, and those of the range before as a line. */
export function SalesCharts({ data, setting }: Props) {
  const words = salesWords[setting.language].sales;
  const { language } = setting;
  const { currency, by, range } = data;
  const compact = new Intl.NumberFormat(language, {
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  const number = new Intl.NumberFormat(language);
  const revenue: Measure = {
    name: words.sold,
    caption: words.captions.sold(words.ranges[range], words.by[by], currency),
    numberOf: (figures) => Number(figures?.gross.amount ?? 0),
    text: (figures) => moneyText(figures?.gross ?? { amount: '0', currency }, language),
    axisText: (value) => spaced(compact.format(value)),
  };
  const orders: Measure = {
    name: words.orders,
    caption: words.captions.orders(words.ranges[range], words.by[by]),
    numberOf: (figures) => figures?.soldOrders ?? 0,
    text: (figures) => number.format(figures?.soldOrders ?? 0),
    axisText: (value) => number.format(value),
  };
  return (
    <div class="charts">
      <PeriodChart measure={revenue} data={data} setting={setting} />
      <PeriodChart measure={orders} data={data} setting={setting} />
    </div>
  );
}

function PeriodChart({ measure, data, setting }: Props & { readonly measure: Measure }) {
  const words = salesWords[setting.language].sales;
  const { current, before, by } = data;
  const { numberOf, text } = measure;
  const shown = current.periods.map(({ figures }) => numberOf(figures));
  const earlier = before.periods.map(({ figures }) => numberOf(figures));
  const scales = {
    values: valueScale([...shown, ...earlier]),
    periods: periodScale(shown.length),
  };
  const texts = current.periods.map((period) => periodText(period, by, setting));
  const rows = current.periods.map(({ figures }, index) => [
    texts[index] ?? '',
    text(figures),
    text(before.periods[index]?.figures ?? null),
  ]);
  return (
    <section class="panel">
      <Chart
        caption={measure.caption}
        table={{ head: [words.period, measure.name, words.before], rows }}
        tableText={words.table}
        legend={[
          { kind: 'bar', text: words.now },
          { kind: 'before', text: words.before },
        ]}
      >
        <Axis
          {...scales}
          valueText={measure.axisText}
          labels={current.periods.map((period) => periodLabel(period, by, setting))}
        />
        <Bars
          of={shown}
          {...scales}
          titleOf={(index) => `${rows[index]?.[0]}: ${rows[index]?.[1]}`}
        />
        <Line of={earlier} {...scales} kind="before" />
      </Chart>
    </section>
  );
}
