import {
  type DirectiveNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';
import type { ClientOperation } from './rename.ts';

/** The values of the variables that `@skip` and `@include` use. */
export type ConditionValues = Readonly<Record<string, boolean>>;

const conditional = ['skip', 'include'];

/** The names of the variables that `@skip` and `@include` use in an operation. */
export function conditionNamesIn({ operation, fragments }: ClientOperation): readonly string[] {
  const names = new Set<string>();
  for (const node of [operation, ...fragments.values()]) {
    visit(node, {
      Directive: (directive) => {
        const value = conditional.includes(directive.name.value) && ifOf(directive);
        if (value && value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}

/** The values of these variables for one request. Throws BAD_USER_INPUT for null. */
export function conditionValues(
  names: readonly string[],
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): ConditionValues {
  const entries = names.map((name) => {
    const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
    const defaultValue = definition?.defaultValue;
    const fallback = defaultValue?.kind === Kind.BOOLEAN ? defaultValue.value : null;
    const value = variables[name] === undefined ? fallback : variables[name];
    if (typeof value === 'boolean') return [name, value] as const;
    throw new GraphQLError(`The variable "$${name}" is a condition: set it to true or false.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
  return Object.fromEntries(entries);
}

/** Whether the directives of a node include it. */
export function isIncluded(
  { directives = [] }: Pick<SelectionNode, 'directives'>,
  values: ConditionValues,
): boolean {
  return directives.every((directive) => {
    const { name } = directive;
    if (!conditional.includes(name.value)) return true;
    const node = ifOf(directive);
    const holds =
      node?.kind === Kind.VARIABLE
        ? values[node.name.value]
        : node?.kind === Kind.BOOLEAN && node.value;
    return holds === (name.value === 'include');
  });
}

function ifOf({ arguments: given = [] }: DirectiveNode) {
  return given.find(({ name }) => name.value === 'if')?.value;
}
