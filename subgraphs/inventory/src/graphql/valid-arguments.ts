import { GraphQLError } from 'graphql';
import type { z } from 'zod';

/** Returns the arguments of a query as `schema` parses them. Throws BAD_USER_INPUT with every error. */
export function validArguments<Schema extends z.ZodType>(
  schema: Schema,
  args: unknown,
): z.output<Schema> {
  const { data, error } = schema.safeParse(args);
  if (!error) return data;
  const errors = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new GraphQLError(errors.join(' '), { extensions: { code: 'BAD_USER_INPUT' } });
}
