import { randomUUID } from 'node:crypto';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { forbidden, unauthenticated } from '@souk/auth/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isUnavailable } from '../bus/is-unavailable.ts';
import { type Actor, Forbidden } from '../kernel/actor.ts';
import { Refusal } from '../kernel/refusal.ts';

/** A refusal as a member of a result union: its fields, under its type name. */
type RefusalAnswer<Kind> = Kind extends Refusal
  ? Omit<Kind, 'name' | 'stack' | 'cause'> & { readonly __typename: Kind['name'] }
  : never;

export type RefusalClass = abstract new (...args: never) => Refusal;

/**
 * Returns the listed refusals as members of a result union; all else stays an error. A list does not
 * compile with a refusal that the union lacks, or whose fields differ from those of the schema.
 */
export async function orRefusal<Result, Kinds extends readonly RefusalClass[]>(
  kinds: Kinds,
  attempt: () => Promise<Result>,
): Promise<Result | RefusalAnswer<InstanceType<Kinds[number]>>> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Refusal && kinds.some((kind) => error instanceof kind))) throw error;
    // A plain object, because graphql-js throws every Error that a resolver returns.
    const answer = { ...error, __typename: error.name, message: error.message };
    return answer as unknown as RefusalAnswer<InstanceType<Kinds[number]>>;
  }
}

/** Returns the viewer as the actor of a use case. Throws UNAUTHENTICATED when there is none. */
export function signedIn<Viewer extends Actor>(viewer: Viewer | null): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}

/** Resolves a result union whose success is an entity: a value without `__typename` is that one. */
export function typeOr<Type extends string>(type: Type) {
  return {
    __resolveType: (value: object): Type =>
      '__typename' in value ? (value.__typename as Type) : type,
  };
}

/** BAD_USER_INPUT with what is wrong with each value, as one text. */
export function badUserInput(
  faults: readonly { readonly path: readonly string[]; readonly message: string }[],
): GraphQLError {
  const lines = faults.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return new GraphQLError(lines.join(' '), { extensions: { code: 'BAD_USER_INPUT' } });
}

const unavailable = ['UNAVAILABLE', 'Temporarily unavailable. Try again later.'] as const;
const internal = ['INTERNAL', 'Internal error.'] as const;

/**
 * Hides faults from clients: they get an id, `report` gets the fault and that id. The code is INTERNAL,
 * or UNAVAILABLE when a database or the broker was unavailable, so that a retry may help.
 * An error made for clients (bad syntax, bad input, no rights) keeps its message and its code. No
 * other extension is sent: Apollo puts stack traces there, and its gateway a subgraph's address.
 */
export function maskFault(report: (fault: unknown, id: string) => void) {
  return ({ extensions, ...error }: GraphQLFormattedError, thrown: unknown) => {
    const cause = unwrapResolverError(thrown);
    if (cause instanceof Forbidden) return { ...error, extensions: forbidden().extensions };
    const code = extensions?.code;
    if (cause instanceof GraphQLError && code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) {
      return { ...error, extensions: { code, id: extensions?.id } };
    }
    const id = randomUUID();
    report(cause, id);
    const [maskedCode, message] = isUnavailable(cause) ? unavailable : internal;
    return { ...error, message, extensions: { code: maskedCode, id } };
  };
}
