import { addTo, noCounts } from './counts.ts';
import { describeShop, report } from './report.ts';
import { runScript, type Script } from './run-script.ts';
import { scriptFrom, shortestScript } from './script.ts';

type Print = (line: string) => void;

/** How many scripts to try for a shorter one, and where to print. */
export type Output = { readonly tries: number; readonly print: Print };

/** A shop that never comes to rest would print without end. */
const linesMax = 400;

/** Simulates seeds up to the first violation. True when no invariant was violated. */
export async function simulateSeeds(from: number, seeds: number, output: Output): Promise<boolean> {
  const { print } = output;
  const began = performance.now();
  const sum = noCounts();
  for (let seed = from; seed < from + seeds; seed += 1) {
    const script = scriptFrom(seed);
    const { violation, counts } = await runScript(script);
    addTo(sum, counts);
    if (violation) {
      print(`Seed ${seed} violates an invariant, after ${seed - from} seeds that did not.\n`);
      await printShortest(script, violation.rule, output);
      print(`\nFor the whole run: npm run simulate -- --seed ${seed}`);
      return false;
    }
  }
  print(report(seeds, (performance.now() - began) / 1_000, sum));
  print('\nAll invariants hold.');
  return true;
}

/** Simulates one seed and prints all of it, and the shortest run with the same violation, if any. */
export async function simulateSeed(seed: number, output: Output): Promise<boolean> {
  const { print } = output;
  const script = scriptFrom(seed);
  const rule = await printRun(script, print);
  if (rule === null) return true;
  print('\nThe shortest run with the same violation:\n');
  await printShortest(script, rule, output);
  return false;
}

async function printShortest(script: Script, rule: string, output: Output): Promise<void> {
  await printRun(await shortestScript(script, rule, output.tries), output.print);
}

/** Runs a script and prints its log. Returns the violated rule, or null. */
async function printRun(script: Script, print: Print): Promise<string | null> {
  print(`${describeShop(script.plan)}.\n`);
  let lines = 0;
  const { violation } = await runScript(script, {
    onLine: (line) => {
      lines += 1;
      if (lines <= linesMax) print(line.trimEnd());
    },
  });
  if (lines > linesMax) print(`… and ${lines - linesMax} more lines`);
  print(`\n${violation ? `Violated: ${violation.message}.` : 'All invariants hold.'}`);
  return violation?.rule ?? null;
}
