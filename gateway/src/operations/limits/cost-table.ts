import {
  type ConstDirectiveNode,
  type DocumentNode,
  isTypeDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

/** How long a list may be, as `@listSize` says (IBM, GraphQL Cost Directives). */
export type ListSize = {
  readonly assumedSize?: number;
  /** The arguments that a client limits the list with. */
  readonly slicingArguments?: readonly string[];
  /** The fields inside that are the list, where the field itself is a page of it. */
  readonly sizedFields?: readonly string[];
};

/** What the schema says of a field's cost; `weight` is that of `@cost`. */
export type Price = { readonly weight?: number; readonly size?: ListSize };

/** By `Type.field`. */
export type PriceList = ReadonlyMap<string, Price>;

/** Reads `@cost` and `@listSize` of all fields of a supergraph. */
export function pricesIn(supergraph: DocumentNode): PriceList {
  const prices = new Map<string, Price>();
  for (const type of supergraph.definitions.filter(isTypeDefinitionNode)) {
    for (const { name, directives = [] } of 'fields' in type ? (type.fields ?? []) : []) {
      const cost = argumentsOf(directives, 'cost');
      const size = argumentsOf(directives, 'listSize');
      const price = { ...cost, ...(size && { size }) } as Price;
      if (cost || size) prices.set(`${type.name.value}.${name.value}`, price);
    }
  }
  return prices;
}

function argumentsOf(directives: readonly ConstDirectiveNode[], name: string) {
  const found = directives.find((directive) => directive.name.value === name);
  const pairs = found?.arguments?.map((one) => [one.name.value, valueFromASTUntyped(one.value)]);
  return pairs && Object.fromEntries(pairs);
}
