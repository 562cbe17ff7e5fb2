import type { IsExcluded } from './key-sets.ts';
import { fillWithNull } from './merge.ts';
import { type KnownPositions, Positions } from './positions.ts';
import type { Part, PlanPath } from './program.ts';
import { Representations } from './representations.ts';
import type { Tree } from './tree.ts';

/** The positions of one path, and for each the place of its representation; -1 without one. */
type Targets = {
  readonly path: PlanPath;
  readonly positions: Positions;
  readonly representation: readonly number[];
};

/** A part of a call that has something to ask. */
export type LivePart = {
  readonly part: Part;
  /** Each once, in the order in which they are sent. Empty for root fields. */
  readonly representations: readonly Tree[];
  readonly targets: readonly Targets[];
};

/** Collects what a part asks for. Null: nothing. An object whose key is null gets null in all fields. */
export function livePartOf(
  part: Part,
  tree: Tree,
  known: KnownPositions,
  isExcluded: IsExcluded,
): LivePart | null {
  const representations = part.keySet && new Representations(part.keySet, isExcluded);
  const targets = part.at.map((path) => {
    const positions = Positions.at(tree, path.steps, known);
    return { path, positions, representation: placesOf(part, positions.objects, representations) };
  });
  const isLive = representations
    ? representations.list.length > 0
    : targets.some(({ positions }) => positions.objects.length > 0);
  return isLive ? { part, representations: representations?.list ?? [], targets } : null;
}

/** For each object the place of its representation; -1 without one. Of root fields all have the same answer. */
function placesOf(
  { fields }: Part,
  objects: readonly Tree[],
  representations: Representations | null,
): readonly number[] {
  if (!representations) return objects.map(() => 0);
  const places = new Array<number>(objects.length);
  for (let at = 0; at < objects.length; at += 1) {
    const object = objects[at] as Tree;
    const place = representations.placeOf(object);
    if (place === 'noEntity') fillWithNull(object, fields);
    places[at] = place === 'noEntity' ? -1 : place;
  }
  return places;
}
