import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import { Problem } from '../../../http/problem.ts';
import type { RunGraphQL } from '../../../ports.ts';
import { anonymous } from '../../../request/caller.ts';
import { readBody } from '../request-body.ts';

// Only the shape: the graph validates names and passwords.
const newUser = z.object({
  username: z.string(),
  email: z.string(),
  password: z.string(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
});

const mutation = `mutation Register($input: RegisterInput!) {
  register(input: $input) {
    __typename
    ... on Registered { userId username }
    ... on ValidationFailed { fields { path message } }
    ... on Refusal { message }
  }
}`;

type Registered = { __typename: 'Registered'; userId: string; username: string };
type Invalid = { __typename: 'ValidationFailed'; message: string; fields: GraphField[] };
type Taken = { __typename: 'UsernameTaken' | 'EmailTaken'; message: string };
type FormattedError = Pick<GraphQLFormattedError, 'message' | 'extensions'>;
type GraphField = { path: string[]; message: string };

/** `POST /auth/register`: the graph's mutation `register` for REST clients. */
export function register(http: FastifyInstance, runGraphQL: RunGraphQL): void {
  http.post('/register', async (request, reply) => {
    const input = readBody(newUser, request.body);
    const sender = { caller: anonymous, address: request.ip };
    const { data, errors } = await runGraphQL(mutation, { input }, sender);
    if (errors?.[0]) throw asError(errors[0]);
    const result = data?.register as Registered | Invalid | Taken;
    if (result.__typename !== 'Registered') throw problemOf(result);
    const { userId, username } = result;
    return reply.code(201).send({ userId, username });
  });
}

/** The graph returns formatted errors, not instances of GraphQLError. */
function asError({ message, extensions = {} }: FormattedError): GraphQLError {
  return new GraphQLError(message, { extensions });
}

function problemOf(rejected: Invalid | Taken): Problem {
  const { __typename, message } = rejected;
  if (__typename === 'ValidationFailed') {
    return new Problem(400, 'VALIDATION_FAILED', message, { fields: rejected.fields.map(inBody) });
  }
  const code = __typename === 'EmailTaken' ? 'EMAIL_TAKEN' : 'USERNAME_TAKEN';
  return new Problem(409, code, message);
}

/** Removes `input` from the path: here it is the body itself. */
function inBody({ path, message }: GraphField) {
  return { path: path.filter((step) => step !== 'input').join('.'), message };
}
