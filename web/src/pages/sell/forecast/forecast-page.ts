import type { Page } from '../../../page.ts';
import { maySeeFigures } from '../may-see-figures.ts';
import { salesWords } from '../words/sales-words.ts';
import { ForecastView } from './forecast-view.tsx';
import { type ForecastData, loadForecast } from './load-forecast.ts';

/** What will be wanted: for sellers of their own products, for analysts of all. */
export const sellForecastPage: Page<ForecastData> = {
  load: loadForecast,
  title: (_, { language }) => salesWords[language].forecast.title,
  View: ForecastView,
  needsLogin: true,
  mayOpen: maySeeFigures,
};
