import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Problem } from '../../../http/problem.ts';
import { statusOfCode } from '../../../http/status-of-code.ts';

/** A member of a result union: a payload, or a refusal with its message. */
type Member = { readonly __typename: string };
export type Refused = Member & {
  readonly message: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
};

type FormattedError = Pick<GraphQLFormattedError, 'message' | 'extensions'>;

/** Returns the result of the mutation `name`. Throws a GraphQLError for an error of the graph. */
export function resultOf<Result extends Member>(
  { data, errors }: ExecutionResult,
  name: string,
): Result | Refused {
  if (errors?.[0]) throw asError(errors[0]);
  return data?.[name] as Result | Refused;
}

/** The graph returns formatted errors, not instances of GraphQLError, and without a status. */
function asError({ message, extensions = {} }: FormattedError): GraphQLError {
  const status = statusOfCode(extensions.code);
  return new GraphQLError(message, {
    extensions: { ...extensions, ...(status !== undefined && { http: { status } }) },
  });
}

/** The problem for a refusal, by the status and the code of its type; for ValidationFailed, with the fields of the body. */
export function problemOf(
  { __typename, message, fields = [] }: Refused,
  statuses: Readonly<Record<string, readonly [status: number, code: string]>>,
  nameInBody: (name: string) => string = (name) => name,
): Problem {
  if (__typename === 'ValidationFailed') {
    const inBody = fields.map(({ path, message }) => ({
      // `input` is the body itself.
      path: path
        .filter((step) => step !== 'input')
        .map(nameInBody)
        .join('.'),
      message,
    }));
    return new Problem(400, 'VALIDATION_FAILED', message, { fields: inBody });
  }
  const [status, code] = statuses[__typename] ?? [409, 'CONFLICT'];
  return new Problem(status, code, message);
}
