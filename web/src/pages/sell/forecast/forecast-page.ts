import type { Page } from '../../../page.ts';
import { maySeeFigures } from '../may-see-figures.ts';
import { sellWords } from '../words.ts';
import { ForecastView } from './forecast-view.tsx';
import { type ForecastData, loadForecast } from './load-forecast.ts';

/** What will be wanted: for sellers of their own products, for analysts of all. */
export const sellForecastPage: Page<ForecastData> = {
  load: loadForecast,
  title: (_, { language }) => sellWords[language].forecast.title,
  View: ForecastView,
  needsLogin: true,
  mayOpen: maySeeFigures,
};
