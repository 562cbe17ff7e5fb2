import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';

/** What a directive is given, by name. */
export function argumentsOf({ arguments: given }: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (given ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
