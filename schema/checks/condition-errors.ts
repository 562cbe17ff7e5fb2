import { type GraphQLField, getNullableType, isListType } from 'graphql';
import type { Comparison, Condition, Operand, Path } from '../conditions/condition.ts';
import { type JsonSchema, schemaAt } from './record-schema.ts';

/** What a condition may refer to: the arguments of a field, and the records of its topic. */
export type Scope = { readonly field: GraphQLField<unknown, unknown>; readonly record: JsonSchema };

/** Unknown paths, lists that are compared with "=", and "in" without a list. */
export function conditionErrors(condition: Condition, scope: Scope): string[] {
  if (condition === 'anyone') return [];
  return condition.flat().flatMap((comparison) => comparisonErrors(comparison, scope));
}

/** An error if the path is unknown. */
export function pathErrors({ root, names }: Path, scope: Scope): string[] {
  return kindAt(root, names, scope) ? [] : [`Unknown path ${[root, ...names].join('.')}.`];
}

function comparisonErrors({ kind, left, right }: Comparison, scope: Scope): string[] {
  const errors = [left, right].flatMap((side) =>
    side.kind === 'path' ? pathErrors(side, scope) : [],
  );
  const fits = isOf('value', left, scope) && isOf(kind === 'in' ? 'list' : 'value', right, scope);
  if (errors.length > 0 || fits) return errors;
  return [kind === 'in' ? '"in" needs a value and a list.' : '"=" can’t compare lists.'];
}

function isOf(kind: 'value' | 'list', operand: Operand, scope: Scope): boolean {
  return kind === (operand.kind === 'text' ? 'value' : kindAt(operand.root, operand.names, scope));
}

function kindAt(root: Path['root'], names: readonly string[], { field, record }: Scope) {
  if (root === 'viewer') return names[0] === 'scopes' ? 'list' : 'value';
  if (root === 'event') return kindOf(schemaAt(record, names));
  const argument = field.args.find(({ name }) => name === names.join('.'));
  return argument && (isListType(getNullableType(argument.type)) ? 'list' : 'value');
}

function kindOf(schema: JsonSchema | undefined): 'value' | 'list' | undefined {
  return schema && (schema.type === 'array' ? 'list' : 'value');
}
