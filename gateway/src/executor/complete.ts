import { GraphQLError } from 'graphql';
import { type ErrorPaths, type Path, pathOf } from './error-paths.ts';
import type { MissingEntities } from './missing-entities.ts';
import type { FieldShape, ObjectShape, Selection, ValueShape } from './shape.ts';
import { isObject, type Tree } from './tree.ts';

/** Data in the client's names, and the errors for all values that are missing or wrong. */
export type Completed = { readonly data: Tree | null; readonly errors: GraphQLError[] };

/** A value that must not be null has no value: null rises to the next nullable position. */
const rises = Symbol('rises');

/**
 * Builds the answer from a tree, exactly: each value that is absent, wrong, or null where the schema forbids it
 * is null with one error at its position, unless one of `known` is the cause of it (GraphQL specification,
 * section 6.4.4).
 */
export function complete(
  selection: Selection,
  tree: Tree,
  introspection: Tree,
  known: ErrorPaths,
  missing: MissingEntities,
): Completed {
  const completion = new Completion(introspection, known, missing);
  const shape = selection.shapeOf(undefined);
  const data = shape && completion.fields(shape, tree, undefined);
  return { data: data === rises ? null : data, errors: completion.errors };
}

class Completion {
  readonly errors: GraphQLError[] = [];
  readonly #introspection: Tree;
  readonly #known: ErrorPaths;
  readonly #missing: MissingEntities;

  constructor(introspection: Tree, known: ErrorPaths, missing: MissingEntities) {
    this.#introspection = introspection;
    this.#known = known;
    this.#missing = missing;
  }

  fields({ typeName, fields }: ObjectShape, object: Tree, path: Path): Tree | typeof rises {
    const start = this.errors.length;
    const result: Tree = {};
    for (const field of fields) {
      const before = this.errors.length;
      const value = this.#field(field, typeName, object, { parent: path, key: field.name });
      if (value === rises) return this.#rise(start, before);
      set(result, field.name, value);
    }
    return result;
  }

  #field(field: FieldShape, typeName: string, object: Tree, path: Path): unknown {
    if (field.source === 'typename') return typeName;
    const source = field.source === 'introspection' ? this.#introspection : object;
    const value = source[field.treeName];
    if (value === undefined) return this.#absent(field, path);
    if (value === null && field.value.nonNull && this.#missing.has(source, field.treeName)) {
      this.#add(`The ${typeName} does not exist, or you may not see it.`, path, 'NOT_FOUND');
      return rises;
    }
    return this.#value(field.value, value, field, path);
  }

  #absent({ value, coordinate }: FieldShape, path: Path): unknown {
    if (!this.#known.explainAbsence(path))
      this.#add(`No subgraph provided a value for ${coordinate}.`, path);
    return value.nonNull ? rises : null;
  }

  #value(shape: ValueShape, value: unknown, field: FieldShape, path: Path): unknown {
    if (value === null || value === undefined) return this.#null(shape, field, path);
    if (shape.kind === 'list' && Array.isArray(value))
      return this.#orNull(this.#items(shape.of, value, field, path), shape);
    if (shape.kind === 'object' && isObject(value)) {
      const object = shape.selection.shapeOf(value.__typename);
      if (object) return this.#orNull(this.fields(object, value, path), shape);
    }
    const leaf = shape.kind === 'leaf' ? shape.read(value) : undefined;
    if (leaf !== undefined) return leaf;
    this.#add(`A subgraph's value for ${field.coordinate} is not a ${shape.typeName}.`, path);
    return shape.nonNull ? rises : null;
  }

  #items(
    shape: ValueShape,
    values: readonly unknown[],
    field: FieldShape,
    path: Path,
  ): unknown[] | typeof rises {
    const start = this.errors.length;
    const result: unknown[] = [];
    for (const [key, item] of values.entries()) {
      const before = this.errors.length;
      const value = this.#value(shape, item, field, { parent: path, key });
      if (value === rises) return this.#rise(start, before);
      result.push(value);
    }
    return result;
  }

  #null(shape: ValueShape, { coordinate }: FieldShape, path: Path): unknown {
    if (!shape.nonNull) return null;
    if (!this.#known.explainNull(path))
      this.#add(`Cannot return null for non-nullable field ${coordinate}.`, path);
    return rises;
  }

  #orNull(value: unknown, { nonNull }: ValueShape): unknown {
    return value === rises && !nonNull ? null : value;
  }

  /** Drops the errors of neighbours, which are below a null now, and keeps the cause. */
  #rise(start: number, before: number): typeof rises {
    this.errors.splice(start, before - start);
    return rises;
  }

  #add(message: string, path: Path, code = 'SUBGRAPH_FAULT'): void {
    const extensions = { code };
    this.errors.push(new GraphQLError(message, { path: pathOf(path), extensions }));
  }
}

/** Defines the property, as `__proto__` is a valid alias and must not be assigned. */
function set(object: Tree, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
