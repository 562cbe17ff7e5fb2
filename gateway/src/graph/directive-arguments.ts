import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';

/** The arguments of a directive in the SDL, by name; without defaults, and without coercion. */
export function directiveArguments({
  arguments: given,
}: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (given ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
