import { Counter, type Registry } from 'prom-client';
import { droppedLines } from '../runtime/log/log-destinations.ts';

/** Adds `log_lines_dropped_total`: lines that a full disk or a closed stdout has cost. */
export function countDroppedLines(registry: Registry, service: string): void {
  new Counter({
    name: 'log_lines_dropped_total',
    help: 'Log lines that could not be written, since the start.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(droppedLines(service));
    },
  });
}
