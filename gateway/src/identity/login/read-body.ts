import type { z } from 'zod';
import { Problem } from './problem.ts';

/** Returns the body as `schema` reads it. Throws a Problem (400) that names every bad field. */
export function readBody<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const { data, error } = schema.safeParse(body ?? {});
  if (!error) return data;
  const fields = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new Problem(400, 'VALIDATION_FAILED', 'Some of what was sent is not valid.', { fields });
}
