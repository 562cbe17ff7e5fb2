import { type GraphQLFormattedError, type GraphQLSchema, isAbstractType } from 'graphql';
import { OperationShapes } from './operation-shapes.ts';
import type { ClientOperation } from './rename.ts';
import type { FieldShape, ObjectShape, ValueShape } from './shape.ts';
import type { SubgraphAnswer } from './subgraph.ts';
import { isObject, type Tree } from './tree.ts';

/**
 * Reads the selection of an operation from the root value of an event, as `execute` of graphql-js would with its
 * default resolver: functions are called, leaves are serialized by their types. A value that cannot be
 * read is null, with an error. Null in place of a non-null value stays: the executor completes the answer.
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
    const data = shape && reading.object(shape, rootValue, []);
    return { data, ...(reading.errors.length > 0 && { errors: reading.errors }) };
  };
}

type Keys = readonly (string | number)[];

class Reading {
  readonly errors: GraphQLFormattedError[] = [];

  object({ typeName, fields }: ObjectShape, source: Tree, path: Keys): Tree {
    const result: Tree = {};
    for (const field of fields) {
      result[field.name] =
        field.source === 'typename' ? typeName : this.#field(field, source, [...path, field.name]);
    }
    return result;
  }

  #field({ treeName, value: shape }: FieldShape, source: Tree, path: Keys): unknown {
    try {
      const property = source[treeName];
      const value = typeof property === 'function' ? property.call(source) : property;
      return this.#value(shape, value, path);
    } catch (error) {
      return this.#failed(error, path);
    }
  }

  #value(shape: ValueShape, value: unknown, path: Keys): unknown {
    if (value === null || value === undefined) return null;
    if (shape.kind === 'leaf') return shape.read(value);
    if (shape.kind === 'object') return this.#composite(shape, value, path);
    if (!Array.isArray(value)) throw new TypeError(`An event has no list at ${path.join('.')}.`);
    return value.map((item, index) => this.#item(shape.of, item, [...path, index]));
  }

  #item(shape: ValueShape, item: unknown, path: Keys): unknown {
    try {
      return this.#value(shape, item, path);
    } catch (error) {
      return this.#failed(error, path);
    }
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

  #failed(error: unknown, path: Keys): null {
    this.errors.push({ message: error instanceof Error ? error.message : String(error), path });
    return null;
  }
}
