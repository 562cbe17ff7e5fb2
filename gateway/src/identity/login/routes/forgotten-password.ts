import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { RunGraphQL } from '../../../ports.ts';
import { anonymous } from '../../../request/caller.ts';
import { readBody } from '../request-body.ts';
import { problemOf, resultOf } from './graph-answer.ts';

// Only the shape: the graph validates the address.
const body = z.object({ email: z.string() });

const mutation = `mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    __typename
    ... on ValidationFailed { fields { path message } }
    ... on Refusal { message }
  }
}`;

/**
 * `POST /auth/password/forgotten`: the graph's mutation `requestPasswordReset` for REST clients. 202 for every
 * address: whether a user has it is not known yet.
 */
export function forgottenPassword(http: FastifyInstance, runGraphQL: RunGraphQL): void {
  http.post('/password/forgotten', async (request, reply) => {
    const input = readBody(body, request.body);
    const sender = { caller: anonymous, address: request.ip };
    const answer = await runGraphQL(mutation, { input }, sender);
    const result = resultOf(answer, 'requestPasswordReset');
    if ('message' in result) throw problemOf(result, {});
    return reply.code(202).send();
  });
}
