import { addTo, noCounts } from './counts.ts';
import { pageOf, shopOf } from './report.ts';
import { play, type Script } from './run-script.ts';
import { scriptOf, shortest } from './script.ts';

type Print = (line: string) => void;

/** How to tell what breaks: how many shorter stories to try, and where to. */
export type Telling = { readonly tries: number; readonly print: Print };

/** A shop that comes to no rest has no end of them. */
const linesMax = 400;

/** Plays so many seeds, up to the first that breaks something. True when nothing was broken. */
export async function playSeeds(from: number, seeds: number, telling: Telling): Promise<boolean> {
  const { print } = telling;
  const began = performance.now();
  const sum = noCounts();
  for (let seed = from; seed < from + seeds; seed += 1) {
    const script = scriptOf(seed);
    const { broken, counts } = await play(script);
    addTo(sum, counts);
    if (broken) {
      print(`Seed ${seed} breaks a rule, after ${seed - from} that did not.\n`);
      await tellShortest(script, broken.rule, telling);
      print(`\nAll of it, step by step: npm run simulate -- --seed ${seed}`);
      return false;
    }
  }
  print(pageOf(seeds, (performance.now() - began) / 1_000, sum));
  print('\nNothing broken.');
  return true;
}

/** Plays one seed and tells all of it, and the shortest story where it breaks something. */
export async function tellSeed(seed: number, telling: Telling): Promise<boolean> {
  const { print } = telling;
  const script = scriptOf(seed);
  const rule = await tell(script, print);
  if (rule === null) return true;
  print('\nThe same, as short as it can be told:\n');
  await tellShortest(script, rule, telling);
  return false;
}

async function tellShortest(script: Script, rule: string, telling: Telling): Promise<void> {
  await tell(await shortest(script, rule, telling.tries), telling.print);
}

/** Returns the rule that was broken, or null. */
async function tell(script: Script, print: Print): Promise<string | null> {
  print(`${shopOf(script.plan)}.\n`);
  let lines = 0;
  const { broken } = await play(script, {
    onLine: (line) => {
      lines += 1;
      if (lines <= linesMax) print(line.trimEnd());
    },
  });
  if (lines > linesMax) print(`… and ${lines - linesMax} lines more`);
  print(`\n${broken ? `Broken: ${broken.message}.` : 'Nothing broken.'}`);
  return broken?.rule ?? null;
}
