import { unauthenticated } from '@souk/auth/errors';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Identify, RunGraphQL } from '../../../ports.ts';
import type { OpenLogin } from '../open-login.ts';
import { readBody } from '../request-body.ts';
import { problemOf, resultOf } from './graph-answer.ts';

// Another value, such as TRUE, would keep the session that the caller wants to end.
const query = z.object({ all: z.enum(['true', 'false']).optional() });

const mutation = `mutation SignOutEverywhere($input: SignOutEverywhereInput!) {
  signOutEverywhere(input: $input) { __typename ... on Refusal { message } }
}`;

/**
 * `DELETE /auth/sessions`: the graph's mutation `signOutEverywhere` for REST clients. It keeps the session of the
 * request; `?all=true` ends that one too.
 */
export function signOutEverywhere(
  http: FastifyInstance,
  { cookie }: OpenLogin,
  identify: Identify,
  runGraphQL: RunGraphQL,
): void {
  http.delete('/sessions', async (request, reply) => {
    const caller = await identify(request);
    if (!caller.viewer) throw unauthenticated();
    const all = readBody(query, request.query).all === 'true';
    const sender = { caller, address: request.ip };
    const result = resultOf(
      await runGraphQL(mutation, { input: { all } }, sender),
      'signOutEverywhere',
    );
    if ('message' in result) throw problemOf(result, {});
    if (all) reply.header('set-cookie', cookie.clear());
    return reply.code(204).send();
  });
}
