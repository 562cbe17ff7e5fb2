import type { GraphQLFormattedError } from 'graphql';
import type { LivePart } from './live-part.ts';

/** An error of a subgraph at a position of the tree. */
export type LocatedError = {
  readonly error: GraphQLFormattedError;
  readonly subgraph: string;
  readonly path: readonly (string | number)[];
};

/** The errors of one answer, at most. */
export const locatedMax = 1_000;

/** An error without a known position: at each list-free start of the part's paths, once. */
export function unlocated(
  error: GraphQLFormattedError,
  subgraph: string,
  { part }: Pick<LivePart, 'part'>,
): LocatedError[] {
  const starts = new Map<string, string[]>();
  for (const { steps } of part.at) {
    const path: string[] = [];
    for (const step of steps) {
      if (step.kind === 'items') break;
      if (step.kind === 'field') path.push(step.name);
    }
    starts.set(path.join('.'), path);
  }
  return [...starts.values()].map((path) => ({ error, subgraph, path }));
}
