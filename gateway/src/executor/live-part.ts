import { type IsExcluded, representationOf } from './key-sets.ts';
import { fillWithNull } from './merge.ts';
import { Positions } from './positions.ts';
import type { Part, PlanPath } from './program.ts';
import type { Tree } from './tree.ts';

/** The positions of one path, and for each the place of its representation; -1 without one. */
type Targets = {
  readonly path: PlanPath;
  readonly positions: Positions;
  readonly representation: Int32Array;
};

/** A part of a call that has something to ask. */
export type LivePart = {
  readonly part: Part;
  /** Each once, in the order in which they are sent. Empty for root fields. */
  readonly representations: readonly Tree[];
  readonly targets: readonly Targets[];
};

/** Collects what a part asks for. Null: nothing. An object whose key is null gets null in all fields. */
export function livePartOf(part: Part, tree: Tree, isExcluded: IsExcluded): LivePart | null {
  const representations: Tree[] = [];
  const known = new Map<string, number>();
  const targets = part.at.map((path) => {
    const positions = Positions.at(tree, path.steps);
    const representation = new Int32Array(positions.objects.length).fill(-1);
    for (const [at, object] of positions.objects.entries()) {
      if (!part.keySet) representation[at] = 0;
      else representation[at] = placeOf(part, object, isExcluded, known, representations);
    }
    return { path, positions, representation };
  });
  const isLive = part.keySet
    ? representations.length > 0
    : targets.some(({ positions }) => positions.objects.length > 0);
  return isLive ? { part, representations, targets } : null;
}

function placeOf(
  { keySet, fields }: Part,
  object: Tree,
  isExcluded: IsExcluded,
  known: Map<string, number>,
  representations: Tree[],
): number {
  const representation = keySet && representationOf(object, keySet, isExcluded);
  if (representation === 'noEntity') fillWithNull(object, fields);
  if (typeof representation !== 'object' || representation === null) return -1;
  const text = JSON.stringify(representation);
  const place = known.get(text);
  if (place !== undefined) return place;
  known.set(text, representations.length);
  return representations.push(representation) - 1;
}
