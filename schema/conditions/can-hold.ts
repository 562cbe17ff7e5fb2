import type { Comparison, Condition, ConditionContext, Operand } from './condition.ts';
import { isScalar, valueAt } from './holds.ts';

/** The known part of a context. A root that is left out may have any value. */
export type KnownContext = Partial<Omit<ConditionContext, 'event'>>;

/**
 * Whether some event could fulfil all conditions at once. False only if none can: where it is not
 * known, the answer is true.
 */
export function canHold(conditions: readonly Condition[], known: KnownContext): boolean {
  const alternatives = conditions.reduce<readonly (readonly Comparison[])[]>(
    (combined, condition) =>
      condition === 'anyone'
        ? combined
        : combined.flatMap((before) => condition.map((all) => [...before, ...all])),
    [[]],
  );
  return alternatives.some((all) => canAllHold(all, known));
}

/** The names of the arguments that the conditions use, each once. */
export function argumentsIn(conditions: readonly Condition[]): readonly string[] {
  const operands = conditions.flatMap((condition) =>
    condition === 'anyone' ? [] : condition.flat().flatMap(({ left, right }) => [left, right]),
  );
  const names = operands.flatMap((one) =>
    one.kind === 'path' && one.root === 'args' ? one.names.slice(0, 1) : [],
  );
  return [...new Set(names)];
}

function canAllHold(all: readonly Comparison[], known: KnownContext): boolean {
  /** The values that each unknown path may have. */
  const allowed = new Map<string, readonly unknown[]>();
  return all.every(({ kind, left, right }) => {
    const [value, other] = [knownValue(left, known), knownValue(right, known)];
    if (value && !isScalar(value.is)) return false;
    if (kind === 'in' && !other) return true;
    const values = other && (kind === '=' ? [other.is] : listIn(other.is)).filter(isScalar);
    if (value && values) return values.includes(value.is);
    const [path, accepted] = value ? [right, [value.is]] : [left, values];
    return !accepted || restrict(allowed, path, accepted);
  });
}

/** Restricts a path to some values. Returns false when no value is left. */
function restrict(
  allowed: Map<string, readonly unknown[]>,
  path: Operand,
  values: readonly unknown[],
): boolean {
  const key = JSON.stringify(path);
  const before = allowed.get(key);
  const left = before ? before.filter((one) => values.includes(one)) : values;
  allowed.set(key, left);
  return left.length > 0;
}

/** The value of an operand; undefined when it is not known. */
function knownValue(operand: Operand, known: KnownContext): { readonly is: unknown } | undefined {
  if (operand.kind === 'text') return { is: operand.text };
  if (!Object.hasOwn(known, operand.root)) return undefined;
  const { args = {}, viewer = null } = known;
  return { is: valueAt(operand, { args, viewer, event: undefined }) };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
