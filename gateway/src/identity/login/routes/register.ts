import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import { nobody } from '../../../request/caller.ts';
import { Problem } from '../problem.ts';
import { readBody } from '../read-body.ts';
import type { RunGraphQL } from '../run-graphql.ts';

// Only the shape: what makes a good name or password, the graph says.
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
type Shown = Pick<GraphQLFormattedError, 'message' | 'extensions'>;
type GraphField = { path: string[]; message: string };

/** `POST /auth/register`: what the graph's `register` does, for clients that speak REST. */
export function register(http: FastifyInstance, runGraphQL: RunGraphQL): void {
  http.post('/register', async (request, reply) => {
    const input = readBody(newUser, request.body);
    const sender = { caller: nobody, address: request.ip };
    const { data, errors } = await runGraphQL(mutation, { input }, sender);
    if (errors?.[0]) throw asError(errors[0]);
    const answer = data?.register as Registered | Invalid | Taken;
    if (answer.__typename !== 'Registered') throw problemOf(answer);
    const { userId, username } = answer;
    return reply.code(201).send({ userId, username });
  });
}

/** The graph gives its errors as what a client may see of them, and not as errors. */
function asError({ message, extensions = {} }: Shown): GraphQLError {
  return new GraphQLError(message, { extensions });
}

function problemOf(refused: Invalid | Taken): Problem {
  const { __typename, message } = refused;
  if (__typename === 'ValidationFailed') {
    return new Problem(400, 'VALIDATION_FAILED', message, { fields: refused.fields.map(inBody) });
  }
  const code = __typename === 'EmailTaken' ? 'EMAIL_TAKEN' : 'USERNAME_TAKEN';
  return new Problem(409, code, message);
}

/** The graph's `input` is the whole body here. */
function inBody({ path, message }: GraphField) {
  return { path: path.filter((step) => step !== 'input').join('.'), message };
}
