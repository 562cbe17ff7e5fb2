type Test = (value: never, expected: never) => boolean;

const operators: Readonly<Record<string, Test>> = {
  $in: (value: unknown, expected: readonly unknown[]) => expected.includes(value),
  $nin: (value: unknown, expected: readonly unknown[]) =>
    value !== null && !expected.includes(value),
  $contains: (value: readonly unknown[], expected: readonly unknown[]) =>
    expected.every((one) => value.includes(one)),
  $ne: (value: unknown, expected: unknown) => value !== expected,
  $lt: ordered((value, expected) => value < expected),
  $lte: ordered((value, expected) => value <= expected),
  $gt: ordered((value, expected) => value > expected),
  $gte: ordered((value, expected) => value >= expected),
};

/** Evaluates a MikroORM filter on a row: the operators that the services use. */
export function matches(row: object, where: object): boolean {
  for (const [field, expected] of Object.entries(where)) {
    if (field === '$or') {
      if (!expected.some((one: object) => matches(row, one))) return false;
    } else if (!fits((row as Record<string, unknown>)[field] ?? null, expected)) return false;
  }
  return true;
}

function fits(value: unknown, expected: unknown): boolean {
  if (expected === null || typeof expected !== 'object') return value === expected;
  for (const [name, operand] of Object.entries(expected)) {
    const test = operators[name];
    if (!test) throw new Error(`The simulation does not support the filter "${name}".`);
    if (!test(value as never, operand as never)) return false;
  }
  return true;
}

/** As in SQL, a comparison with null is never true. */
function ordered(test: (value: number, expected: number) => boolean): Test {
  return (value: number | null, expected: number) => value !== null && test(value, expected);
}
