import { GraphQLError } from 'graphql';
import type { z } from 'zod';

/** What a query was asked, as `schema` reads it. Throws BAD_USER_INPUT that names every fault. */
export function askedFor<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const { data, error } = schema.safeParse(input);
  if (!error) return data;
  const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new GraphQLError(faults.join(' '), { extensions: { code: 'BAD_USER_INPUT' } });
}
