import type { Choose } from '@souk/platform/testing/property';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getDirectiveValues,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
} from 'graphql';

/** What the resolution of an operation has really read. */
export type Answer = {
  readonly result: ExecutionResult;
  /** One for each object, plus the weight of each field with `@cost`. */
  readonly read: number;
  /** Each field that was resolved, as `Type.field`. */
  readonly fields: ReadonlySet<string>;
};

type Request = {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variableValues: Readonly<Record<string, unknown>>;
};

/** The list sizes of fields below an object, as the page that it is declares them. */
type Source = { readonly __typename: string; readonly sizes: Readonly<Record<string, number>> };
type Size = { assumedSize?: number; slicingArguments?: string[]; sizedFields?: string[] };

const values: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true };
/** The number of objects from which lists are empty, so that an answer ends. */
const objectsMax = 5_000;
/** The sizes of lists that declare none, and of lists that should be limited and are not. */
const [undeclared, unlimited] = [10, 100];

/**
 * Resolves an operation with generated objects and lists, no longer than the directives of `supergraph`
 * declare. Reads them itself: it is the independent measure of what the gateway computes.
 */
export async function randomAnswer(
  schema: GraphQLSchema,
  supergraph: GraphQLSchema,
  { document, operationName, variableValues }: Request,
  choose: Choose,
): Promise<Answer> {
  const fields = new Set<string>();
  let read = 0;
  const generate = (type: GraphQLOutputType, length: number, sizes: Source['sizes']): unknown => {
    const inner = getNullableType(type);
    if (isListType(inner)) {
      const full = choose(3) > 0 ? length : choose(length + 1);
      const count = read < objectsMax ? full : 0;
      return Array.from({ length: count }, () => generate(inner.ofType, length, sizes));
    }
    if (isEnumType(inner)) return inner.getValues()[0]?.value;
    const possible = isAbstractType(inner) ? schema.getPossibleTypes(inner) : [inner];
    const object = possible[choose(possible.length)];
    if (!isObjectType(object)) return values[inner.name] ?? 'x';
    read += 1;
    return { __typename: object.name, sizes };
  };
  const fieldResolver: GraphQLFieldResolver<Source | undefined, unknown> = (
    source,
    args,
    _,
    info,
  ) => {
    fields.add(`${info.parentType.name}.${info.fieldName}`);
    const { weight, size } = directivesOf(supergraph, info);
    read += weight;
    const length = source?.sizes[info.fieldName] ?? lengthOf(size, args);
    const sizes = Object.fromEntries((size?.sizedFields ?? []).map((name) => [name, length]));
    return generate(info.returnType, length, sizes);
  };
  const result = await execute({
    schema,
    document,
    variableValues,
    fieldResolver,
    ...(operationName !== undefined && { operationName }),
  });
  return { result, read, fields };
}

function directivesOf(supergraph: GraphQLSchema, { parentType, fieldName }: GraphQLResolveInfo) {
  const type = supergraph.getType(parentType.name);
  const node = isObjectType(type) ? type.getFields()[fieldName]?.astNode : undefined;
  const [cost, size] = ['cost', 'listSize'].map((name) => {
    const directive = supergraph.getDirective(name);
    return directive && node ? getDirectiveValues(directive, node) : undefined;
  });
  return { weight: Number(cost?.weight ?? 0), size: size as Size | undefined };
}

/** A server refuses a negative length, and takes its default for null. */
function lengthOf(size: Size | undefined, args: Readonly<Record<string, unknown>>): number {
  const [name] = size?.slicingArguments ?? [];
  if (name === undefined) return size?.assumedSize ?? undeclared;
  const given = args[name];
  if (typeof given === 'number') return Math.max(0, Math.min(given, unlimited));
  return given === null ? 20 : unlimited;
}
