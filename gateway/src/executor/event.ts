import { type GraphQLFormattedError, type GraphQLSchema, isAbstractType } from 'graphql';
import { OperationShapes } from './operation-shapes.ts';
import type { ClientOperation } from './rename.ts';
import type { FieldShape, ObjectShape, ValueShape } from './shape.ts';
import type { SubgraphAnswer } from './subgraph.ts';
import { isObject, type Tree } from './tree.ts';

/**
 * Reads the selection of an operation from the root value of an event, as `execute` of graphql-js would with its
 * default resolver: functions are called, leaves are serialized by their types. A value that cannot be
 * read is null, with an error; where it must not be null, the object around it is.
 */
export type ReadEvent = (
  rootValue: Tree,
  variables: Readonly<Record<string, unknown>>,
) => SubgraphAnswer;

/** Compiles the selection. The names in the root value are those of the schema. */
export function compileEvent(client: ClientOperation, schema: GraphQLSchema): ReadEvent {
  const shapes = new OperationShapes({
    ...client,
    schema,
    names: { of: ({ name }) => name.value },
    readerOf: (type) => (value) => type.serialize(value),
  });
  return (rootValue, variables) => {
    const reading = new Reading();
    const shape = shapes.selectionFor(shapes.conditionsFor(variables)).shapeOf(undefined);
    const data = shape && reading.data(shape, rootValue);
    return { data, ...(reading.errors.length > 0 && { errors: reading.errors }) };
  };
}

type Keys = readonly (string | number)[];

/** A value that must not be null has none. Its error is recorded already. */
const rises = Symbol('rises');

class Reading {
  readonly errors: GraphQLFormattedError[] = [];

  data(shape: ObjectShape, rootValue: Tree): Tree | null {
    try {
      return this.object(shape, rootValue, []);
    } catch (error) {
      if (error === rises) return null;
      throw error;
    }
  }

  object({ typeName, fields }: ObjectShape, source: Tree, path: Keys): Tree {
    const result: Tree = {};
    for (const field of fields) {
      result[field.name] =
        field.source === 'typename' ? typeName : this.#field(field, source, [...path, field.name]);
    }
    return result;
  }

  #field({ treeName, value: shape, coordinate }: FieldShape, source: Tree, path: Keys): unknown {
    return this.#orNull(shape, path, () => {
      const property = source[treeName];
      const value = typeof property === 'function' ? property.call(source) : property;
      return this.#value(shape, value, coordinate, path);
    });
  }

  #orNull({ nonNull }: ValueShape, path: Keys, read: () => unknown): unknown {
    try {
      return read();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (error !== rises) this.errors.push({ message, path });
      if (nonNull) throw rises;
      return null;
    }
  }

  #value(shape: ValueShape, value: unknown, coordinate: string, path: Keys): unknown {
    if (value === null || value === undefined) {
      if (!shape.nonNull) return null;
      throw new TypeError(`Cannot return null for non-nullable field ${coordinate}.`);
    }
    if (shape.kind === 'leaf') return shape.read(value);
    if (shape.kind === 'object') return this.#composite(shape, value, path);
    if (!Array.isArray(value)) throw new TypeError(`An event has no list for ${coordinate}.`);
    return value.map((item, index) => {
      const at = [...path, index];
      return this.#orNull(shape.of, at, () => this.#value(shape.of, item, coordinate, at));
    });
  }

  #composite(
    { selection, typeName }: Extract<ValueShape, { kind: 'object' }>,
    value: unknown,
    path: Keys,
  ): Tree {
    // A record may have any value under this name where the type is certain.
    const own = isObject(value) && isAbstractType(selection.type) ? value.__typename : undefined;
    const shape = isObject(value) ? selection.shapeOf(own) : null;
    if (!shape || !isObject(value))
      throw new TypeError(`An event has no ${typeName} at ${path.join('.')}.`);
    return this.object(shape, value, path);
  }
}
