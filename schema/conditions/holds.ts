import type { Comparison, Condition, Facts, Operand, Path } from './condition.ts';

/**
 * Whether the condition holds. What is not there equals nothing and is in nothing, not even what is
 * not there either: an anonymous viewer has no id that a record without a buyer could have.
 */
export function holds(condition: Condition, facts: Facts): boolean {
  if (condition === 'anyone') return true;
  return condition.some((all) => all.every((comparison) => isTrue(comparison, facts)));
}

function isTrue({ kind, left, right }: Comparison, facts: Facts): boolean {
  const value = valueIn(left, facts);
  const other = valueIn(right, facts);
  if (!isPlain(value)) return false;
  return kind === '=' ? value === other : Array.isArray(other) && other.includes(value);
}

function valueIn(operand: Operand, facts: Facts): unknown {
  return operand.kind === 'text' ? operand.text : valueAt(operand, facts);
}

/** What stands at the path; undefined where it leads nowhere. */
export function valueAt({ root, names }: Path, facts: Facts): unknown {
  let value: unknown = facts[root];
  for (const name of names) {
    // Only what the thing has itself: `event.constructor` is nobody's field.
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
