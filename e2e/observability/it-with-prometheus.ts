import { findPrometheus } from './prometheus.ts';

const command = findPrometheus();

/** Defines a test with a real Prometheus, given its command. Without one it is skipped, and its name says why. */
export function itWithPrometheus(name: string, run: (command: string) => Promise<void>): void {
  if (command) it(name, () => run(command));
  else it.skip(`${name} (skipped: prometheus is missing; Debian has it in "prometheus")`, () => {});
}
