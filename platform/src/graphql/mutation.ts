import type { Viewer } from '@souk/auth/viewer';
import type { z } from 'zod';
import { ValidationFailed, withPaths } from '../kernel/refusals.ts';
import { inSpan } from '../runtime/tracing/span.ts';
import { type Arguments, type DeprecatedArguments, formOf } from './deprecated-arguments.ts';
import { orRefusal, type RefusalClass, signedIn } from './graphql.ts';
import { valid } from './validation.ts';

type Call<Command, Caller> = {
  readonly actor: Caller;
  /** The input as `request` parses it. */
  readonly command: Command;
  /** The input as the client gave it. */
  readonly given: Arguments;
};

type Definition<Context, Payload, Request extends z.ZodType, Kinds, Caller, Fields, Before> = {
  /** The name of the payload type. */
  readonly payload: Payload;
  /** Bounds of each field of the input; those with a setting are a function of the context. */
  readonly request: Request | ((context: Context) => Request);
  /** The refusals of the use case. ValidationFailed is always among them. */
  readonly refusals: Kinds;
  /** Who may call: `anyone`, or a function that throws. Left out: `signedIn`. */
  readonly caller?: (viewer: Viewer | null) => Caller;
  /** Calls the use case. Returns the fields of the payload. */
  readonly run: (call: Call<z.output<Request>, Caller>, context: Context) => Promise<Fields>;
  /** For a mutation whose arguments are deprecated: how it answers a call with them. */
  readonly deprecated?: DeprecatedArguments & { readonly answer: (fields: Fields) => Before };
};

/**
 * Builds the resolver of a mutation with one argument, `input`. It checks the caller, then the input, runs the
 * use case, and answers the payload or a refusal. A path of ValidationFailed, in a use case as well, begins
 * with a field of the input; the client gets it with the argument in front. A list of refusals, or fields of
 * the payload, that the schema's union lacks do not compile.
 */
export function mutation<
  const Payload extends string,
  Request extends z.ZodType,
  const Kinds extends readonly RefusalClass[],
  Context extends { readonly viewer: Viewer | null },
  Fields extends object,
  Caller = Viewer,
  Before = never,
>(definition: Definition<Context, Payload, Request, Kinds, Caller, Fields, Before>) {
  const { payload, request, run, deprecated } = definition;
  const refusals = [ValidationFailed, ...definition.refusals] as const;
  const callerOf = definition.caller ?? (signedIn as (viewer: Viewer | null) => Caller);
  const useCase = payload.replace(/Payload$/, '');
  return (_: unknown, args: object, context: Context) =>
    orRefusal(refusals, async () => {
      const actor = callerOf(context.viewer);
      const { given, isDeprecated, pathOf } = formOf(args as Arguments, deprecated);
      return withPaths(pathOf, async () => {
        const schema = typeof request === 'function' ? request(context) : request;
        const call = { actor, command: valid(schema, given), given };
        const fields = await inSpan(useCase, () => run(call, context));
        if (deprecated && isDeprecated) return deprecated.answer(fields);
        return { __typename: payload, ...fields };
      });
    });
}

/** For `caller`: also a viewer who is not signed in, as null. */
export function anyone(viewer: Viewer | null): Viewer | null {
  return viewer;
}
