import type { FieldShape, Selection, ValueShape } from './shape.ts';
import { isObject } from './tree.ts';

type Keys = readonly (string | number)[];

/**
 * Translates a position of the tree into the client's names. What the client did not select is cut off, such as
 * a field that only another subgraph requires.
 */
export function clientPath(selection: Selection, tree: unknown, path: Keys): (string | number)[] {
  const result: (string | number)[] = [];
  let shape: ValueShape = { kind: 'object', nonNull: true, typeName: '', selection };
  let value = tree;
  for (const key of path) {
    const next: { key: string | number; shape: ValueShape } | null =
      typeof key === 'number' ? item(shape, key) : field(shape, value, key);
    if (!next) return result;
    result.push(next.key);
    shape = next.shape;
    value = valueAt(value, key);
  }
  return result;
}

function item(shape: ValueShape, key: number) {
  return shape.kind === 'list' ? { key, shape: shape.of } : null;
}

function field(shape: ValueShape, value: unknown, treeName: string) {
  if (shape.kind !== 'object') return null;
  const found = fieldIn(shape.selection, value, treeName);
  return found ? { key: found.name, shape: found.value } : null;
}

function fieldIn(selection: Selection, value: unknown, treeName: string): FieldShape | undefined {
  const own = isObject(value) ? selection.shapeOf(value.__typename) : null;
  const shapes = own ? [own] : selection.allShapes();
  for (const { fields } of shapes) {
    const found = fields.find((one) => one.treeName === treeName && one.source === 'tree');
    if (found) return found;
  }
  return undefined;
}

function valueAt(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return isObject(value) ? value[key] : undefined;
}
