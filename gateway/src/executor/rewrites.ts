import type { FetchDataRewrite } from '@apollo/query-planner';
import { isObject, type Tree } from './tree.ts';

/** Whether an object of the first type also is one of the second, in the full supergraph. */
export type IsOfType = (typename: string, condition: string) => boolean;

const fragment = '... on ';

/**
 * Applies the rewrites of a plan to a representation or to an entity that a subgraph answered. `typename` is
 * the type of the value where the value does not have it itself.
 */
export function applyRewrites(
  rewrites: readonly FetchDataRewrite[],
  value: Tree,
  typename: unknown,
  isOfType: IsOfType,
): void {
  for (const rewrite of rewrites) rewriteAt(rewrite, 0, value, typename, isOfType);
}

function rewriteAt(
  rewrite: FetchDataRewrite,
  depth: number,
  value: unknown,
  typename: unknown,
  isOfType: IsOfType,
): void {
  if (Array.isArray(value)) {
    for (const item of value) rewriteAt(rewrite, depth, item, undefined, isOfType);
    return;
  }
  const step = rewrite.path[depth];
  if (!isObject(value) || step === undefined) return;
  if (step.startsWith(fragment)) {
    const own = value.__typename ?? typename;
    const matches = own === undefined || isOfType(String(own), step.slice(fragment.length));
    if (matches) rewriteAt(rewrite, depth + 1, value, typename, isOfType);
  } else if (depth < rewrite.path.length - 1)
    rewriteAt(rewrite, depth + 1, value[step], undefined, isOfType);
  else rewriteField(rewrite, value, step);
}

/** Moves a value that is present, also null, 0, false and the empty string. */
function rewriteField(rewrite: FetchDataRewrite, object: Tree, name: string): void {
  if (rewrite.kind === 'ValueSetter') object[name] = rewrite.setValueTo;
  else if (object[name] !== undefined) {
    object[rewrite.renameKeyTo] = object[name];
    delete object[name];
  }
}
