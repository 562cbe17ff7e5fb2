import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  valueFromASTUntyped,
} from 'graphql';
import type { CostTable } from './cost-table.ts';

/**
 * The weights that `@cost` gives to input fields, once for each time that the arguments of a field have
 * one: a bulk change costs by its rows. Needs a valid operation.
 */
export function inputCostOf(
  costs: CostTable,
  field: GraphQLField<unknown, unknown>,
  { arguments: nodes = [] }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const of = (value: unknown, type: GraphQLInputType): number => {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      // A single value stands for a list of one.
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      return items.reduce<number>((sum, item) => sum + of(item, nullable.ofType), 0);
    }
    if (!isInputObjectType(nullable) || typeof value !== 'object' || value === null) return 0;
    const fields = nullable.getFields();
    return Object.entries(value).reduce((sum, [name, inner]) => {
      const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
      const weight = costs.get(`${nullable.name}.${name}`)?.weight ?? 0;
      return known ? sum + weight + of(inner, known.type) : sum;
    }, 0);
  };
  return nodes.reduce((sum, { name, value }) => {
    const argument = field.args.find((one) => one.name === name.value);
    return argument ? sum + of(valueFromASTUntyped(value, variables), argument.type) : sum;
  }, 0);
}
