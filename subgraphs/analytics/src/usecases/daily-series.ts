import type { Work } from '@souk/platform/messaging/work';
import { type DayOfSeries, readSeries, type SeriesOf } from '../persistence/series.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Returns the units sold on each local day from the first sale to yesterday, without gaps: what a forecast
 * is computed from. Empty when nothing was sold. Days out of stock are marked for products only. For use
 * within the service: it checks no right.
 */
export function dailySeries(
  { em, now }: Work<PublishedEvents>,
  of: SeriesOf,
  timeZone: string,
): Promise<readonly DayOfSeries[]> {
  return readSeries(em, of, now, timeZone);
}
