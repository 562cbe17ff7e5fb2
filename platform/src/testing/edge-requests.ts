import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { edgeValues } from './edge-values.ts';
import { type EntityPath, entityPathTo, keysOf } from './entity-path.ts';
import {
  argumentsOf,
  type Input,
  type ValidValues,
  validOf,
  valuesFor,
} from './valid-arguments.ts';

/** An argument, a field of an input, or a key of an entity. */
export type EdgeTarget = {
  /** Such as "placeOrder(input.items.0.quantity)". */
  readonly title: string;
  /** Where it is in the arguments of a field; empty for a key. */
  readonly path: readonly string[];
  readonly source: string;
  /** The values to try for it. */
  readonly edges: (values: ValidValues) => readonly unknown[];
  /**
   * The variables with this value, and all others valid; `sparse` leaves out what is optional. Without a
   * value, this one is valid as well.
   */
  readonly variables: (values: ValidValues, value: unknown, sparse: boolean) => object;
};

type Field = GraphQLField<unknown, unknown>;

const depthMax = 3;

/** Everything that a caller can give to a subgraph: all arguments at any depth, and keys of entities. */
export function edgeTargets(schema: GraphQLSchema): EdgeTarget[] {
  const rootTypes = [schema.getQueryType(), schema.getMutationType()];
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types
    .filter(({ name }) => !name.startsWith('_'))
    .flatMap((type) => [
      ...(rootTypes.includes(type) ? [] : keysOf(type).map((key) => keyTarget(type, key))),
      ...Object.values(type.getFields())
        .filter(({ name, args }) => args.length > 0 && !name.startsWith('_'))
        .flatMap((field) => {
          const path = entityPathTo(type, types);
          return fieldTargets(type, field, rootTypes.indexOf(type), depthMax, path);
        }),
    ]);
}

/** The arguments of all subscriptions, at any depth. Each document selects what an event itself has. */
export function subscriptionTargets(schema: GraphQLSchema): EdgeTarget[] {
  const root = schema.getSubscriptionType();
  const fields = Object.values(root?.getFields() ?? {});
  return root ? fields.flatMap((field) => fieldTargets(root, field, roots.length - 1, 0)) : [];
}

/** The kinds of operations, by the index of their root type. */
const roots = ['query', 'mutation', 'subscription'];

function fieldTargets(
  parent: GraphQLObjectType,
  field: Field,
  root: number,
  depth = depthMax,
  { entity: name, wrap }: EntityPath = { entity: parent.name, wrap: (asked) => asked },
): EdgeTarget[] {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const asked = `${field.name}(${given}) ${selectionOf(field.type, depth)}`;
  const entity = `query ($of: _Any!, ${declared}) { _entities(representations: [$of]) { ... on ${name} { ${wrap(asked)} } } }`;
  const source = root < 0 ? entity : `${roots[root]} (${declared}) { ${asked} }`;
  return pathsIn(field.args).map(({ path, type }) => ({
    title: `${field.name}(${path.join('.')})`,
    path,
    source,
    edges: (values) => edgeValues(type, validOf({ name: path.at(-1) ?? '', type }, values)),
    variables: (values, value, sparse) => ({
      ...(root < 0 && { of: { __typename: name, id: values[name] } }),
      ...argumentsOf(field, valuesFor(field, values), path, value, sparse),
    }),
  }));
}

/** The inputs and all that is in them, with their paths. */
function pathsIn(inputs: readonly Input[]): { path: string[]; type: GraphQLInputType }[] {
  return inputs.flatMap(({ name, type }) => {
    const inner = isNonNullType(type) ? type.ofType : type;
    const within = isListType(inner)
      ? pathsIn([{ name: '0', type: inner.ofType }])
      : isInputObjectType(inner)
        ? pathsIn(Object.values(inner.getFields()))
        : [];
    return [
      { path: [name], type },
      ...within.map((one) => ({ ...one, path: [name, ...one.path] })),
    ];
  });
}

function keyTarget(type: GraphQLObjectType, key: string): EdgeTarget {
  const field = type.getFields()[key];
  const fields = selectionOf(type, depthMax);
  return {
    title: `${type.name}(${key})`,
    path: [],
    source: `query ($of: _Any!) { _entities(representations: [$of]) { ... on ${type.name} ${fields} } }`,
    edges: () => {
      const edges = edgeValues(getNamedType(field?.type) as GraphQLInputType, null);
      return edges.filter((edge) => typeof edge === 'string');
    },
    variables: (values, value = values[type.name]) => ({
      of: { __typename: type.name, [key]: value },
    }),
  };
}

/** All fields of a type that need no argument, under names that differ from type to type. */
function selectionOf(type: Field['type'], depth: number): string {
  const named: GraphQLNamedType = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) {
    const members = named.getTypes().map((one) => `... on ${one.name} ${selectionOf(one, depth)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(named)) return '{ __typename }';
  const fields = Object.values(named.getFields()).filter(
    (field) => isResolvable(field) && (depth > 0 || isLeafType(getNamedType(field.type))),
  );
  const selected = fields.map(
    (field) => `${named.name}_${field.name}: ${field.name} ${selectionOf(field.type, depth - 1)}`,
  );
  return `{ __typename ${selected.join(' ')} }`;
}

/** False for a field that needs arguments, or what only another subgraph knows. */
function isResolvable({ args, astNode }: Field): boolean {
  const foreign = astNode?.directives?.some(({ name }) => /^(external|requires)$/.test(name.value));
  return !foreign && !args.some(isRequiredArgument);
}
