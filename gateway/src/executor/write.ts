import type { FieldShape, ObjectShape, Selection, ValueShape } from './shape.ts';
import { isObject, type Tree } from './tree.ts';

/** Something is absent, wrong, or null where it must not be: `complete` has to build this answer. */
class Irregular extends Error {
  override readonly name = 'Irregular';
}

/** One object: to throw it needs no stack. */
const irregular = new Irregular();

/**
 * Builds the answer from a tree in which nothing is missing or wrong. Null at the first irregularity: then
 * `complete` builds it, with the errors.
 */
export function write(selection: Selection, tree: Tree, introspection: Tree): Tree | null {
  const shape = selection.shapeOf(undefined);
  if (!shape) return null;
  try {
    return fieldsOf(shape, tree, introspection);
  } catch (error) {
    if (error === irregular) return null;
    throw error;
  }
}

function fieldsOf({ typeName, fields }: ObjectShape, object: Tree, introspection: Tree): Tree {
  const result: Tree = {};
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] as FieldShape;
    // A property of this name would have to be defined.
    if (field.name === '__proto__') throw irregular;
    result[field.name] =
      field.source === 'tree'
        ? written(field.value, object[field.treeName], introspection)
        : ownField(field, typeName, introspection);
  }
  return result;
}

function ownField({ source, treeName }: FieldShape, typeName: string, introspection: Tree) {
  return source === 'typename' ? typeName : (introspection[treeName] ?? fail());
}

function written(shape: ValueShape, value: unknown, introspection: Tree): unknown {
  if (value === null) return shape.nonNull ? fail() : null;
  if (value === undefined) return fail();
  if (shape.kind === 'leaf') {
    const read = shape.read(value);
    return read === undefined ? fail() : read;
  }
  if (shape.kind === 'list') {
    if (!Array.isArray(value)) return fail();
    const items = new Array(value.length);
    for (let at = 0; at < value.length; at += 1)
      items[at] = written(shape.of, value[at], introspection);
    return items;
  }
  const object = isObject(value) ? value : fail();
  return fieldsOf(shape.selection.shapeOf(object.__typename) ?? fail(), object, introspection);
}

function fail(): never {
  throw irregular;
}
