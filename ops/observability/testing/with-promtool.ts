import { findPromtool } from '../promtool.ts';

const promtool = findPromtool();

/** Defines a test with promtool. Without it the test is skipped, and its name says why. */
export function itWithPromtool(name: string, run: (promtool: string) => void): void {
  if (promtool) it(name, () => run(promtool));
  else it.skip(`${name} (skipped: promtool is missing; Debian has it in "prometheus")`, () => {});
}
