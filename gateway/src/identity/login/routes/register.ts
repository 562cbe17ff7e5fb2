import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { RunGraphQL } from '../../../ports.ts';
import { anonymous } from '../../../request/caller.ts';
import { readBody } from '../request-body.ts';
import { problemOf, resultOf } from './graph-answer.ts';

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
    ... on RegisterPayload { userId username }
    ... on ValidationFailed { fields { path message } }
    ... on Refusal { message }
  }
}`;

const statuses = {
  EmailTaken: [409, 'EMAIL_TAKEN'],
  UsernameTaken: [409, 'USERNAME_TAKEN'],
} as const;

type Registered = { __typename: 'RegisterPayload'; userId: string; username: string };

/** `POST /auth/register`: the graph's mutation `register` for REST clients. */
export function register(http: FastifyInstance, runGraphQL: RunGraphQL): void {
  http.post('/register', async (request, reply) => {
    const input = readBody(newUser, request.body);
    const sender = { caller: anonymous, address: request.ip };
    // A retry of the caller is another request: it gets USERNAME_TAKEN.
    const variables = { input: { ...input, idempotencyKey: randomUUID() } };
    const answer = await runGraphQL(mutation, variables, sender);
    const result = resultOf<Registered>(answer, 'register');
    if ('message' in result) throw problemOf(result, statuses);
    const { userId, username } = result;
    return reply.code(201).send({ userId, username });
  });
}
