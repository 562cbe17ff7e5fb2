import type { Setting, View } from '../../../page.ts';
import { salesWords } from '../words/sales-words.ts';
import { DemandChart } from './demand-chart.tsx';
import { ForecastFacts } from './forecast-facts.tsx';
import type { ForecastData } from './load-forecast.ts';
import { StockChart } from './stock-chart.tsx';

/** What will be wanted of a product, or of all: with its range, when the stock ends, and how good such forecasts were. */
export const ForecastView: View<ForecastData> = ({ data, setting }) => {
  const words = salesWords[setting.language].forecast;
  const { product, forecast } = data;
  const isKnown = forecast.points.length > 0;
  return (
    <>
      <h1>{words.title}</h1>
      <Choice data={data} setting={setting} />
      <h2 class="forecast-of">{product?.name ?? words.all}</h2>
      {forecast.reason ? <p class="notice plain">{words.reasons[forecast.reason]}</p> : null}
      {isKnown ? <ForecastFacts data={data} setting={setting} /> : null}
      <div class="charts">
        <DemandChart data={data} setting={setting} />
        {product && isKnown ? (
          <StockChart available={product.stock.available} sums={forecast.sums} setting={setting} />
        ) : null}
        {product ? null : <p class="panel soft">{words.allHint}</p>}
      </div>
    </>
  );
};

type Props = { readonly data: ForecastData; readonly setting: Setting };

function Choice({ data: { product, products, leadDays }, setting }: Props) {
  const words = salesWords[setting.language].forecast;
  const isListed = products.some(({ id }) => id === product?.id);
  return (
    <form action="/sell/forecast" method="get" class="sorting forecast-choice">
      <label>
        {words.product}
        <select name="product">
          <option value="">{words.all}</option>
          {product && !isListed ? (
            <option value={product.id} selected>
              {product.name}
            </option>
          ) : null}
          {products.map(({ id, name }) => (
            <option key={id} value={id} selected={id === product?.id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.leadDays}
        <input type="number" name="lead" min={1} max={28} value={leadDays} />
      </label>
      <button type="submit" class="quiet">
        {words.show}
      </button>
    </form>
  );
}
