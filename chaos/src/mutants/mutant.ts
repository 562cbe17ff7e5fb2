/** A fault that is planted: whatever claims to find faults has to find it. */
export type Mutant = {
  readonly name: string;
  /** What it does wrong, in a sentence. */
  readonly wrong: string;
  /** From the root of the project. */
  readonly file: string;
  /** What stands there, exactly once, and what stands there instead. */
  readonly from: string;
  readonly to: string;
};

/** The text of the mutant's file with the fault in it. Throws when the text has moved on. */
export function planted({ name, file, from, to }: Mutant, source: string): string {
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`${name}: ${file} has no single place for it any more.`);
  return parts.join(to);
}
