import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';

/** The arguments of a directive as the schema's text has them. */
export function directiveArguments({
  arguments: given,
}: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (given ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
