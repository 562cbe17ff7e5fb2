import type { SalesInterval } from '../domain/figures.ts';

/** A half-open range of time. */
export type Range = { readonly from: Date; readonly to: Date; readonly by: SalesInterval };

/**
 * Selects a range as whole periods by the clocks of the shop: `begins` and `ends` as instants, `first_day`
 * and `end_day` as days; the end is in none of them. All queries use this one: to filter by one clock
 * and to group by another is how figures go wrong at the edges.
 */
export const rangeRow = `select zone, unit, begins, ends,
    (begins at time zone zone)::date as first_day, (ends at time zone zone)::date as end_day
  from (
    select zone, unit, date_trunc(unit, starts, zone) as begins,
      case when date_trunc(unit, stops, zone) = stops then stops
        when unit = 'hour' then date_trunc(unit, stops, zone) + interval '1 hour'
        else (date_trunc(unit, stops at time zone zone) + ('1 ' || unit)::interval) at time zone zone
      end as ends
    from (select ?::text as zone, ?::text as unit, ?::timestamptz as starts, ?::timestamptz as stops) given
  ) truncated`;

/** The values for the parameters of `rangeRow`. */
export function rangeValues({ from, to, by }: Range, zone: string): readonly string[] {
  return [zone, by.toLowerCase(), from.toISOString(), to.toISOString()];
}
