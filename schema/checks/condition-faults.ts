import { type GraphQLField, getNullableType, isListType } from 'graphql';
import type { Comparison, Condition, Operand, Path } from '../conditions/condition.ts';
import { type Shape, shapeAt } from './record.ts';

/** What a condition may be about: the arguments of a field, and the records of its topic. */
export type Scope = { readonly field: GraphQLField<unknown, unknown>; readonly record: Shape };

/** Paths that lead nowhere, and lists where there must be none or the other way round. */
export function conditionFaults(condition: Condition, scope: Scope): string[] {
  if (condition === 'anyone') return [];
  return condition.flat().flatMap((comparison) => comparisonFaults(comparison, scope));
}

/** A path that leads nowhere. */
export function pathFaults({ root, names }: Path, scope: Scope): string[] {
  return kindAt(root, names, scope) ? [] : [`There is no ${[root, ...names].join('.')}.`];
}

function comparisonFaults({ kind, left, right }: Comparison, scope: Scope): string[] {
  const faults = [left, right].flatMap((side) =>
    side.kind === 'path' ? pathFaults(side, scope) : [],
  );
  const fits = isOf('one', left, scope) && isOf(kind === 'in' ? 'list' : 'one', right, scope);
  if (faults.length > 0 || fits) return faults;
  return [kind === 'in' ? '"in" looks into a list, for one thing.' : '"=" compares no lists.'];
}

function isOf(kind: 'one' | 'list', operand: Operand, scope: Scope): boolean {
  return kind === (operand.kind === 'text' ? 'one' : kindAt(operand.root, operand.names, scope));
}

function kindAt(root: Path['root'], names: readonly string[], { field, record }: Scope) {
  if (root === 'viewer') return names[0] === 'scopes' ? 'list' : 'one';
  if (root === 'event') return kindOf(shapeAt(record, names));
  const argument = field.args.find(({ name }) => name === names.join('.'));
  return argument && (isListType(getNullableType(argument.type)) ? 'list' : 'one');
}

function kindOf(shape: Shape | undefined): 'one' | 'list' | undefined {
  return shape && (shape.type === 'array' ? 'list' : 'one');
}
