/** An object of the merged answers of subgraphs, in tree names. */
export type Tree = Record<string, unknown>;

/** Whether a value of an answer is an object, not a list and not null. */
export function isObject(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
