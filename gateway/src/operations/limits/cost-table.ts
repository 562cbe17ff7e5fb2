import { type ConstDirectiveNode, type DocumentNode, isTypeDefinitionNode } from 'graphql';
import { directiveArguments } from '../../graph/directive-arguments.ts';

/** The arguments of `@listSize`: how long a list may be (IBM, GraphQL Cost Directives). */
export type ListSize = {
  readonly assumedSize?: number;
  /** The arguments by which a client limits the list. */
  readonly slicingArguments?: readonly string[];
  /** The fields that hold the list, where the field itself returns a page. */
  readonly sizedFields?: readonly string[];
};

/** The cost directives of a field; `weight` is that of `@cost`. */
export type FieldCost = { readonly weight?: number; readonly size?: ListSize };

/** The cost directives of a supergraph, by `Type.field`. */
export type CostTable = ReadonlyMap<string, FieldCost>;

/** Reads `@cost` and `@listSize` of all fields of a supergraph. */
export function costTableOf(supergraph: DocumentNode): CostTable {
  const costs = new Map<string, FieldCost>();
  for (const type of supergraph.definitions.filter(isTypeDefinitionNode)) {
    for (const { name, directives = [] } of 'fields' in type ? (type.fields ?? []) : []) {
      const cost = argumentsOf(directives, 'cost');
      const size = argumentsOf(directives, 'listSize');
      const fieldCost = { ...cost, ...(size && { size }) } as FieldCost;
      if (cost || size) costs.set(`${type.name.value}.${name.value}`, fieldCost);
    }
  }
  return costs;
}

function argumentsOf(directives: readonly ConstDirectiveNode[], name: string) {
  const found = directives.find((directive) => directive.name.value === name);
  return found && directiveArguments(found);
}
