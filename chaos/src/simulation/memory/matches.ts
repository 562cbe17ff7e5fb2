type Test = (value: never, wanted: never) => boolean;

const operators: Readonly<Record<string, Test>> = {
  $in: (value: unknown, wanted: readonly unknown[]) => wanted.includes(value),
  $nin: (value: unknown, wanted: readonly unknown[]) => value !== null && !wanted.includes(value),
  $ne: (value: unknown, wanted: unknown) => value !== wanted,
  $lt: ordered((value, wanted) => value < wanted),
  $lte: ordered((value, wanted) => value <= wanted),
  $gt: ordered((value, wanted) => value > wanted),
  $gte: ordered((value, wanted) => value >= wanted),
};

/** Evaluates a MikroORM filter on a row: the operators that the services use. */
export function matches(row: object, where: object): boolean {
  for (const [field, wanted] of Object.entries(where)) {
    if (field === '$or') {
      if (!wanted.some((one: object) => matches(row, one))) return false;
    } else if (!fits((row as Record<string, unknown>)[field] ?? null, wanted)) return false;
  }
  return true;
}

function fits(value: unknown, wanted: unknown): boolean {
  if (wanted === null || typeof wanted !== 'object') return value === wanted;
  for (const [name, operand] of Object.entries(wanted)) {
    const test = operators[name];
    if (!test) throw new Error(`The simulation does not support the filter "${name}".`);
    if (!test(value as never, operand as never)) return false;
  }
  return true;
}

/** As in SQL, a comparison with null is never true. */
function ordered(test: (value: number, wanted: number) => boolean): Test {
  return (value: number | null, wanted: number) => value !== null && test(value, wanted);
}
