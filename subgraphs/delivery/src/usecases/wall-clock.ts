import { Temporal } from 'temporal-polyfill';
import type { WallClock } from '../domain/slot-plan.ts';

/** The clocks of a time zone, by its IANA name. Throws a RangeError for a zone that does not exist. */
export function wallClockOf(timeZone: string): WallClock {
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  return {
    daysFrom: (since, count) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(since.getTime());
      const first = instant.toZonedDateTimeISO(timeZone).toPlainDate();
      return Array.from({ length: count }, (_, days) => {
        const day = first.add({ days });
        return { date: day.toString(), weekday: day.dayOfWeek };
      });
    },
    instantOf: (date, hour) => {
      const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ hours: hour });
      const [first, last] = (['earlier', 'later'] as const).map((disambiguation) =>
        wall.toZonedDateTime(timeZone, { disambiguation }),
      );
      const isSkipped = first?.toPlainDateTime().equals(wall) === false;
      const at = isSkipped ? startOfGap(last) : first;
      return { at: new Date(at?.epochMilliseconds ?? 0), isSkipped };
    },
  };
}

/** The instant at which the clocks skip: the last change of the offset before a time after the gap. */
function startOfGap(after: Temporal.ZonedDateTime | undefined): Temporal.ZonedDateTime | undefined {
  return after?.add({ seconds: 1 }).getTimeZoneTransition('previous') ?? after;
}
