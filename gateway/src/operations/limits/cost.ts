import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  valueFromASTUntyped,
} from 'graphql';
import { fragmentsOf } from '../fragments.ts';
import type { ListSize, Price, PriceList } from './cost-table.ts';

/** One operation, and what its variables are. */
type Asked = {
  readonly operation: OperationDefinitionNode;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** What a mutation costs where the schema does not say, as at Apollo and Hive. */
const mutationWeight = 10;
/** The length of a list of which the schema says nothing, as in subgraphs of strangers. */
const unknownSize = 10;
/** Of one that the client is to limit, and did not. */
const unlimitedSize = 100;

/** Sizes that a page has set for the lists inside it, by field. */
type Sized = ReadonlyMap<string, number>;

/**
 * What an operation costs at most, before it is run: one for each object, as many times as its list
 * may be long, and the weights of `@cost` (IBM, GraphQL Cost Directives). It takes what all types
 * behind an interface would cost together, so a little too much. The operation is valid, and its
 * fields are counted already: each is visited as often as it is spread.
 */
export function costOf(schema: GraphQLSchema, prices: PriceList, asked: Asked): number {
  const { operation, document, variables } = asked;
  const fragments = fragmentsOf(document);
  const given = { ...defaultsOf(operation), ...variables };

  const ofField = (node: FieldNode, parent: GraphQLNamedType, sized: Sized): number => {
    const field = fieldIn(parent, node.name.value);
    if (!field) return 0;
    const { weight = 0, size = {} } =
      prices.get(`${parent.name}.${field.name}`) ?? byDefault(parent);
    const type = getNamedType(field.type);
    const length = lengthOf(node, field, size, given);
    const within = new Map(size.sizedFields?.map((name) => [name, length]));
    const isList = isListType(getNullableType(field.type));
    const times = sized.get(field.name) ?? (isList ? length : 1);
    const each =
      (isLeafType(type) ? 0 : 1) + ofSelections(node.selectionSet?.selections, type, within);
    return weight + times * each;
  };
  const ofSelection = (node: SelectionNode, parent: GraphQLNamedType, sized: Sized): number => {
    if (node.kind === Kind.FIELD) return ofField(node, parent, sized);
    const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    const type = schema.getType(inner?.typeCondition?.name.value ?? parent.name) ?? parent;
    return ofSelections(inner?.selectionSet.selections, type, sized);
  };
  const ofSelections = (
    nodes: readonly SelectionNode[] = [],
    parent: GraphQLNamedType,
    sized: Sized,
  ): number => nodes.reduce((sum, node) => sum + ofSelection(node, parent, sized), 0);

  const byDefault = (parent: GraphQLNamedType): Price =>
    parent === schema.getMutationType() ? { weight: mutationWeight } : {};
  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet.selections, root, new Map()) : 0;
}

function fieldIn(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** As the client limits it, or else the schema: the largest of all that is said. */
function lengthOf(
  { arguments: nodes = [] }: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { assumedSize, slicingArguments = [] }: ListSize,
  variables: Readonly<Record<string, unknown>>,
): number {
  const said = slicingArguments.map((name) => {
    const node = nodes.find((one) => one.name.value === name);
    const value = node && valueFromASTUntyped(node.value, variables);
    return value ?? field.args.find((one) => one.name === name)?.defaultValue;
  });
  const lengths = said.filter((one): one is number => typeof one === 'number' && one >= 0);
  if (lengths.length > 0) return Math.max(...lengths);
  return assumedSize ?? (slicingArguments.length > 0 ? unlimitedSize : unknownSize);
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode) {
  const pairs = variableDefinitions.map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue && valueFromASTUntyped(defaultValue),
  ]);
  return Object.fromEntries(pairs);
}
