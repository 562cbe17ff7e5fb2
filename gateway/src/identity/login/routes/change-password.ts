import { unauthenticated } from '@souk/auth/errors';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Identify, RunGraphQL } from '../../../ports.ts';
import { readBody } from '../request-body.ts';
import { problemOf, resultOf } from './graph-answer.ts';

// Only the shape: the graph validates the passwords.
const passwords = z.object({ current: z.string(), next: z.string() });

const mutation = `mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    __typename
    ... on ValidationFailed { fields { path message } }
    ... on Refusal { message }
  }
}`;

const statuses = {
  WrongPassword: [403, 'WRONG_PASSWORD'],
  NoPassword: [409, 'NO_PASSWORD'],
} as const;
const names: Readonly<Record<string, string>> = { currentPassword: 'current', newPassword: 'next' };

/** `POST /auth/password`: the graph's mutation `changePassword` for REST clients. */
export function changePassword(
  http: FastifyInstance,
  identify: Identify,
  runGraphQL: RunGraphQL,
): void {
  http.post('/password', async (request, reply) => {
    const caller = await identify(request);
    if (!caller.viewer) throw unauthenticated();
    const { current, next } = readBody(passwords, request.body);
    const input = { currentPassword: current, newPassword: next };
    const answer = await runGraphQL(mutation, { input }, { caller, address: request.ip });
    const result = resultOf(answer, 'changePassword');
    if ('message' in result) throw problemOf(result, statuses, (name) => names[name] ?? name);
    return reply.code(204).send();
  });
}
