import fc from 'fast-check';
import { randomFrom } from './random.ts';
import { seedOfRun } from './seed-of-run.ts';

/** One property of a generated value; it may be asynchronous. */
type Property<Values> = fc.IProperty<Values> | fc.IAsyncProperty<Values>;

const seedMax = 2 ** 31 - 1;

/**
 * Checks a property with `runs` generated values. SOUK_SEED in the environment repeats the values of an
 * earlier run; without it each run has others. When the property fails, the error has the smallest
 * value that was found, and the command that repeats it.
 */
export async function checkProperty<Values>(
  property: Property<Values>,
  runs: number,
): Promise<void> {
  const seed = seedOfRun() ?? Math.floor(Math.random() * seedMax);
  try {
    await fc.assert(property, { seed, numRuns: runs });
  } catch (error) {
    if (error instanceof Error) error.message += `\n\nRepeat it with: ${commandFor(seed)}`;
    throw error;
  }
}

/** The command that repeats the current test with a seed. */
function commandFor(seed: number): string {
  const { testPath = '', currentTestName = '' } = expect.getState();
  const file = testPath.replace(new URL('../../../', import.meta.url).pathname, '');
  return `SOUK_SEED=${seed} npm test -- ${file} -t '${currentTestName}'`;
}

/** Returns a whole number from 0, less than `count`. */
export type Choose = (count: number) => number;

/** How a large value such as a document is generated: from a few numbers, of which small ones are simple. */
export type Recipe = { readonly size: number; readonly choose: Choose };

/**
 * Recipes for values that are too large to be made smaller part by part. `size` is 1 to `sizeMax`; a
 * property that fails is tried with smaller sizes.
 */
export function recipes(sizeMax: number): fc.Arbitrary<Recipe> {
  return fc.tuple(fc.integer({ min: 1, max: sizeMax }), fc.nat()).map(([size, seed]) => {
    const { between } = randomFrom(seed);
    return { size, choose: (count) => between(0, count - 1) };
  });
}

/** The text with another character of base64url in the place of one of it, both given by any number. */
export function changedAt(text: string, at: number, by: number): string {
  const index = at % text.length;
  const others = [...alphabet].filter((character) => character !== text[index]);
  return text.slice(0, index) + others[by % others.length] + text.slice(index + 1);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ';
