import { type ExecutionResult, GraphQLError } from 'graphql';
import { complete } from '../complete.ts';
import { collect, type Executable, executeOperation } from '../executor.ts';
import { write } from '../write.ts';

/**
 * Runs an operation as the gateway does, and once more to compare both writers on one tree: where the fast one gives an
 * answer, the exact one gives the same; where it gives none, something is missing or wrong.
 */
export async function executeBoth(
  executable: Executable,
  input: Parameters<typeof executeOperation>[1],
): Promise<ExecutionResult> {
  const collected = await collect(executable, input);
  if (collected instanceof GraphQLError) return executeOperation(executable, input);
  const { selection, tree, introspection, known, missing, errors } = collected;
  const fast = write(selection, tree, introspection);
  const exact = complete(selection, tree, introspection, known, missing);
  const all = [...errors, ...exact.errors];
  if (fast) {
    expect(exact.errors).toEqual([]);
    expect(JSON.stringify(fast)).toBe(JSON.stringify(exact.data));
  } else expect(all.length > 0 || JSON.stringify(exact.data).includes('"__proto__"')).toBe(true);
  return { ...(all.length > 0 && { errors: all }), data: exact.data };
}
