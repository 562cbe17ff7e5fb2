import type { Comparison, Condition, ConditionContext, Operand, Path } from './condition.ts';

/**
 * Evaluates a condition. A missing value or null equals nothing, not even another missing value, and
 * is in no list: an anonymous viewer never matches a record without a buyer.
 */
export function holds(condition: Condition, context: ConditionContext): boolean {
  if (condition === 'anyone') return true;
  return condition.some((all) => all.every((comparison) => isTrue(comparison, context)));
}

function isTrue({ kind, left, right }: Comparison, context: ConditionContext): boolean {
  const value = valueIn(left, context);
  const other = valueIn(right, context);
  if (!isScalar(value)) return false;
  return kind === '=' ? value === other : Array.isArray(other) && other.includes(value);
}

function valueIn(operand: Operand, context: ConditionContext): unknown {
  return operand.kind === 'text' ? operand.text : valueAt(operand, context);
}

/** The value at a path; undefined if there is none. */
export function valueAt({ root, names }: Path, context: ConditionContext): unknown {
  let value: unknown = context[root];
  for (const name of names) {
    // Own properties only: `event.constructor` is not a field.
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** Whether a value can be equal to another: not null, not a list, not missing. */
export function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
