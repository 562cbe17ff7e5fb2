import type { ComponentChildren } from 'preact';
import type { Setting } from '../../../page.ts';
import { dayText } from '../../../parts/time-text.ts';
import { salesWords } from '../words/sales-words.ts';
import type { ForecastData } from './load-forecast.ts';

type Props = { readonly data: ForecastData; readonly setting: Setting };

/** What a forecast says, in figures: how much, until when, when to order, and how wrong such forecasts were. */
export function ForecastFacts({ data, setting }: Props) {
  const words = salesWords[setting.language].forecast;
  const { product, forecast } = data;
  const { reorderPoint, historyDays, maskedDays } = forecast;
  return (
    <>
      <div class="tiles figures">
        {[7, 28].map((days) => (
          <Demand key={days} days={days} data={data} setting={setting} />
        ))}
        {product ? <StockOut data={data} setting={setting} /> : null}
        {reorderPoint === null ? null : (
          <Fact title={words.reorderPoint} hint={words.reorderPointHint(data.leadDays)}>
            {reorderPoint}
          </Fact>
        )}
        <Errors data={data} setting={setting} />
      </div>
      <p class="soft">
        {words.methods[forecast.method]} {words.history(historyDays)}{' '}
        {maskedDays > 0 ? words.masked(maskedDays) : ''}
      </p>
    </>
  );
}

type FactProps = {
  readonly title: string;
  readonly hint: string;
  readonly children: ComponentChildren;
};

function Fact({ title, hint, children }: FactProps) {
  return (
    <section class="panel">
      <h3>{title}</h3>
      <p class="figure">{children}</p>
      <p class="soft">{hint}</p>
    </section>
  );
}

function Demand({ days, data, setting }: Props & { readonly days: number }) {
  const words = salesWords[setting.language].forecast;
  const sum = data.forecast.sums[days - 1];
  if (!sum) return null;
  const number = numbersOf(setting, 0);
  return (
    <Fact
      title={words.demand(days)}
      hint={words.between(number(Number(sum.low80)), number(Number(sum.high80)))}
    >
      {number(Number(sum.mean))}
    </Fact>
  );
}

function StockOut({ data: { product, forecast }, setting }: Props) {
  const words = salesWords[setting.language].forecast;
  const { expected, earliest, latest } = forecast.stockOutDate ?? {};
  const text = (date: string | null | undefined) =>
    date ? dayText(`${date}T12:00:00Z`, { ...setting, timeZone: 'UTC' }) : words.later;
  const left = words.inStock(product?.stock.available ?? 0);
  return (
    <Fact
      title={words.runsOut}
      hint={earliest ? `${left} ${words.from(text(earliest), text(latest))}` : left}
    >
      {text(expected)}
    </Fact>
  );
}

function Errors({ data: { forecast }, setting }: Props) {
  const words = salesWords[setting.language].forecast;
  const { errors } = forecast;
  const number = numbersOf(setting, 2);
  if (!errors)
    return (
      <Fact title={words.error} hint={words.noErrors}>
        –
      </Fact>
    );
  const [own, naive] = [Number(errors.mae), Number(errors.seasonalNaiveMae)];
  const held = errors.coverage80 === null ? '' : words.held(percent(errors.coverage80, setting));
  return (
    <Fact
      title={words.error}
      hint={`${own < naive ? words.better : words.noBetter} ${words.compared(errors.days)} ${held}`}
    >
      <span class="both-errors">
        <span class="own">{number(own)}</span> <small>{words.against(number(naive))}</small>
      </span>
    </Fact>
  );
}

function numbersOf({ language }: Setting, digits: number) {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  return (value: number) => format.format(value);
}

const percent = (share: string, { language }: Setting) =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(Number(share));
