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
import type { CostTable, FieldCost, ListSize } from './cost-table.ts';
import { inputCostOf } from './input-cost.ts';

/** One operation with its variables. */
type Operation = {
  readonly operation: OperationDefinitionNode;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** The weight of a mutation without `@cost`, as at Apollo and Hive. */
const mutationWeight = 10;
/** The assumed length of a list without `@listSize`, as in subgraphs of third parties. */
export const defaultListSize = 10;
/** The assumed length of a list that the client should limit and does not. */
const unlimitedSize = 100;

/** The lengths that a page sets for the lists inside it, by field. */
type Sized = ReadonlyMap<string, number>;

/**
 * Computes the highest possible cost of an operation before execution: one for each object, times the
 * length of its list, plus the weights of `@cost` (IBM, GraphQL Cost Directives), of fields and of the input fields that
 * their arguments have. A field of an interface
 * costs what it costs for the most expensive type. Fragments on several types are added up, which is
 * slightly too much. `listSize` is the assumed length of a list without `@listSize`. Needs a valid operation within the limit on
 * fields: it visits each field as often as it is spread.
 */
export function costOf(
  schema: GraphQLSchema,
  costs: CostTable,
  { operation, document, variables }: Operation,
  listSize = defaultListSize,
): number {
  const fragments = fragmentsOf(document);
  const values = { ...defaultsOf(operation), ...variables };

  const ofField = (node: FieldNode, parent: GraphQLNamedType, sized: Sized): number => {
    const field = fieldIn(parent, node.name.value);
    if (!field) return 0;
    const declared = costsOf(parent, field.name);
    const weight = Math.max(0, ...declared.map((one) => one.weight ?? 0));
    const type = getNamedType(field.type);
    const within = new Map<string, number>();
    let longest = 0;
    for (const { size = {} } of declared) {
      const length = lengthOf(node, field, size, values) ?? listSize;
      longest = Math.max(longest, length);
      for (const name of size.sizedFields ?? [])
        within.set(name, Math.max(length, within.get(name) ?? 0));
    }
    const isList = isListType(getNullableType(field.type));
    const times = sized.get(field.name) ?? (isList ? longest : 1);
    const each =
      (isLeafType(type) ? 0 : 1) + ofSelections(node.selectionSet?.selections, type, within);
    return weight + inputCostOf(costs, field, node, values) + times * each;
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

  /** What each object behind `parent` declares for a field; the declaration of an interface is their default. */
  const costsOf = (parent: GraphQLNamedType, name: string): FieldCost[] => {
    const types = isInterfaceType(parent) ? schema.getPossibleTypes(parent) : [parent];
    const undeclared = parent === schema.getMutationType() ? { weight: mutationWeight } : {};
    const byDefault = costs.get(`${parent.name}.${name}`) ?? undeclared;
    return types.map((type) => costs.get(`${type.name}.${name}`) ?? byDefault);
  };
  const root = schema.getRootType(operation.operation);
  return root ? ofSelections(operation.selectionSet.selections, root, new Map()) : 0;
}

function fieldIn(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** The largest slicing argument, or else the assumed size; undefined without `@listSize`. */
function lengthOf(
  { arguments: nodes = [] }: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { assumedSize, slicingArguments = [] }: ListSize,
  variables: Readonly<Record<string, unknown>>,
): number | undefined {
  const limits = slicingArguments.map((name) => {
    const node = nodes.find((one) => one.name.value === name);
    const value = node && valueFromASTUntyped(node.value, variables);
    return value ?? field.args.find((one) => one.name === name)?.defaultValue;
  });
  const lengths = limits.filter((one): one is number => typeof one === 'number' && one >= 0);
  if (lengths.length > 0) return Math.max(...lengths);
  return assumedSize ?? (slicingArguments.length > 0 ? unlimitedSize : undefined);
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode) {
  const pairs = variableDefinitions.map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue && valueFromASTUntyped(defaultValue),
  ]);
  return Object.fromEntries(pairs);
}
