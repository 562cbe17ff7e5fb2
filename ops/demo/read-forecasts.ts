import { demoOperations } from '@souk/schema/demo-operations';
import type { Shopper } from './shopper.ts';
import type { Steps } from './steps.ts';

type Forecast = {
  readonly method: string;
  readonly reason: string | null;
  readonly sums: readonly {
    readonly mean: string;
    readonly low80: string;
    readonly high80: string;
  }[];
  readonly stockOutDate: { readonly expected: string | null } | null;
  readonly errors: { readonly mae: string; readonly seasonalNaiveMae: string } | null;
};

const dayMs = 86_400_000;

/** Reads the forecasts of a seller: of all own products, of the one that sells best, and of its category. */
export async function readForecasts(steps: Steps, { client }: Shopper): Promise<void> {
  await steps.run(
    'forecast a fortnight of a seller',
    async () =>
      (await client.askRepeatedly<{ forecast: Forecast }>(demoOperations.sellerForecast)).forecast,
    described,
  );
  const productId = await bestSeller();
  if (!productId) return;
  const { product } = await steps.run(
    'and of the best-selling product',
    () => forecastOf(productId),
    ({ product: { name, forecast } }) => `${name}: ${described(forecast)}`,
  );
  await steps.run('and of its category', () => ofCategory(product.categories[0] ?? ''), described);

  /** Null in a shop that has no past sales. */
  async function bestSeller(): Promise<string | null> {
    const to = new Date();
    const from = new Date(to.getTime() - 365 * dayMs);
    const { topProducts } = await client.askRepeatedly<{
      topProducts: readonly { readonly product: { readonly id: string } }[];
    }>(demoOperations.bestSeller, { from: from.toISOString(), to: to.toISOString() });
    return topProducts[0]?.product.id ?? null;
  }

  function forecastOf(id: string) {
    return client.askRepeatedly<{
      product: { name: string; categories: readonly string[]; forecast: Forecast };
    }>(demoOperations.productForecast, { id });
  }

  async function ofCategory(slug: string): Promise<Forecast> {
    const { category } = await client.askRepeatedly<{ category: { forecast: Forecast } }>(
      demoOperations.categoryForecast,
      { slug },
    );
    return category.forecast;
  }
}

function described({ method, reason, sums, stockOutDate, errors }: Forecast): string {
  const sum = sums.at(-1);
  if (!sum) return `${method}, ${reason}`;
  const units = `${Math.round(Number(sum.mean))} units (${sum.low80} to ${sum.high80})`;
  const end = stockOutDate && `, stock until ${stockOutDate.expected ?? 'after that'}`;
  const error = errors && `, error ${errors.mae} a day, as last week ${errors.seasonalNaiveMae}`;
  return `${method}: ${units}${end ?? ''}${error ?? ''}`;
}
