import type { Setting } from '../../../page.ts';
import { Axis } from '../../../parts/charts/axis.tsx';
import { Chart } from '../../../parts/charts/chart.tsx';
import { Fan } from '../../../parts/charts/fan.tsx';
import { Line } from '../../../parts/charts/line.tsx';
import { periodScale, valueScale } from '../../../parts/charts/scales.ts';
import { dayText } from '../../../parts/time-text.ts';
import { salesWords } from '../words/sales-words.ts';
import { dateLabel } from './date-label.ts';
import type { ForecastData } from './load-forecast.ts';

type Props = { readonly data: ForecastData; readonly setting: Setting };

/** What was sold on each day, and what is expected from today on: the mean, and the range of 80 of 100 cases. */
export function DemandChart({ data: { history, forecast }, setting }: Props) {
  const words = salesWords[setting.language].forecast;
  const points = forecast.points.map(({ date, mean, low80, high80 }) => ({
    ...{ date, mean: Number(mean), low: Number(low80), high: Number(high80) },
  }));
  const sold = history.map(({ units }) => units);
  const scales = {
    values: valueScale([...sold, ...points.map(({ high }) => high)]),
    periods: periodScale(sold.length + points.length, 0),
  };
  const after = <Value,>(values: readonly Value[]) => [...sold.map(() => null), ...values];
  const number = new Intl.NumberFormat(setting.language, { maximumFractionDigits: 1 });
  const days = [
    ...history.map(({ at }) => ({ short: dateLabel(at, setting), long: dayText(at, setting) })),
    ...points.map(({ date }) => dateTexts(date, setting)),
  ];
  const rows = [
    ...sold.map((units, index) => [days[index]?.long ?? '', number.format(units), '', '']),
    ...points.map(({ mean, low, high }, index) => [
      days[sold.length + index]?.long ?? '',
      '',
      number.format(mean),
      `${number.format(low)}–${number.format(high)}`,
    ]),
  ];
  const table = { head: [words.day, words.sold, words.expected, words.range], rows };
  return (
    <section class="panel">
      <Chart
        caption={words.demandCaption}
        table={table}
        tableText={words.table}
        legend={[
          { kind: 'history', text: words.sold },
          { kind: 'mean', text: words.expected },
          { kind: 'fan', text: words.range },
        ]}
      >
        <Axis
          {...scales}
          valueText={(value) => number.format(value)}
          labels={days.map(({ short }) => short)}
        />
        <Fan of={after(points)} {...scales} />
        <Line of={sold} {...scales} kind="history" />
        <Line of={after(points.map(({ mean }) => mean))} {...scales} kind="mean" />
      </Chart>
    </section>
  );
}

/** The texts of a date of the forecast, which is a day of the shop already. */
function dateTexts(date: string, { language }: Setting) {
  const [at, clock] = [`${date}T12:00:00Z`, { language, timeZone: 'UTC' }];
  return { short: dateLabel(at, clock), long: dayText(at, clock) };
}
