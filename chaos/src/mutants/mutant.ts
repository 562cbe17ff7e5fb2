/** A fault planted in the code, which the simulation or the campaign must find. */
export type Mutant = {
  readonly name: string;
  /** What the fault does, in a sentence. */
  readonly description: string;
  /** Path from the root of the project. */
  readonly file: string;
  /** The text to replace, which the file contains exactly once, and its replacement. */
  readonly from: string;
  readonly to: string;
};

/** Returns the source of the mutant's file with the fault. Throws unless it contains `from` exactly once. */
export function mutate({ name, file, from, to }: Mutant, source: string): string {
  const parts = source.split(from);
  if (parts.length !== 2)
    throw new Error(`${name}: ${file} does not contain its text exactly once.`);
  return parts.join(to);
}
