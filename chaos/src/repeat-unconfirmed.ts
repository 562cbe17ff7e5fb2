import type { Fault } from './fault.ts';
import type { Report } from './report.ts';

/** Returns the faults in order, and one that the report wants confirmed a second time. */
export function* repeatUnconfirmed(faults: Iterable<Fault>, report: Report): Generator<Fault> {
  for (const fault of faults) {
    yield fault;
    if (report.unconfirmed === fault.name) yield fault;
  }
}
