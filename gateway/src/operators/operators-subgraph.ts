import type { GraphQLDataSource } from '@apollo/gateway';
import type { Viewer } from '@souk/auth/viewer';
import type { EventBus, TopicSettings } from '@souk/platform/bus/bus';
import { anyone, mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Health } from '@souk/platform/service/health';
import { deadLetter } from '@souk/platform/service/operators/answers';
import { operatorsSubgraph } from '@souk/schema/subgraphs';
import { z } from 'zod';
import type { Graph } from '../graph/graph.ts';
import { localSubgraph } from '../graph/subgraph/local-subgraph.ts';
import type { Context } from '../request/context.ts';
import type { Trace } from '../request/trace.ts';
import { deadLetterOf, deadLettersOf } from './dead-letters.ts';
import { healthOfAll } from './health.ts';
import { type Services, servicesOf } from './services.ts';
import { recordsOf, topicsOf } from './topics.ts';
import type { VerifierClient } from './verifier-client.ts';

export type OperatorPorts = {
  /** The current graph and the broker: both are opened after this subgraph. */
  readonly graph: () => Graph;
  readonly bus: () => Pick<EventBus, 'bounds' | 'tail'>;
  /** Lists the topics of the broker. */
  readonly listTopics: () => Promise<readonly TopicSettings[]>;
  /** The gateway's own health. */
  readonly health: Health;
  readonly verifier: VerifierClient;
  readonly logger: Logger;
};

/** The virtual subgraph of `schema/operators.graphql`. */
export function operatorsSource(ports: OperatorPorts): GraphQLDataSource {
  return localSubgraph(
    operatorsSubgraph,
    resolversOf(ports, servicesOf(ports.graph)),
    ports.logger,
  );
}

function resolversOf(ports: OperatorPorts, services: Services) {
  const { bus, listTopics, health, verifier } = ports;
  const verify = verifyWith(verifier);
  return {
    Query: {
      health: (_: unknown, __: object, context: Context) => healthOfAll(health, services, context),
      deadLetters: (_: unknown, page: object, context: Context) =>
        deadLettersOf(services, page, context),
      topics: async () => topicsOf(bus(), await listTopics()),
      records: (_: unknown, args: object) => recordsOf(bus(), args),
      verifications: (_: unknown, __: object, { trace }: Context) => verifier.list(trace),
    },
    Mutation: {
      releaseDeadLetter: (_: unknown, { input }: { input: Release }, context: Context) =>
        releaseAt(services, input, context),
      verify: (_: unknown, args: object, { caller, trace }: Context) =>
        verify(_, args, { viewer: caller.viewer, trace }),
    },
  };
}

function verifyWith(verifier: VerifierClient) {
  return mutation({
    payload: 'VerifyPayload',
    request: z.object({ idempotencyKey: key }),
    refusals: [],
    // The gateway has checked the scopes.
    caller: anyone,
    run: ({ command }, { trace }: { readonly viewer: Viewer | null; readonly trace: Trace }) =>
      verifier.start(command.idempotencyKey, trace),
  });
}

type Release = { readonly id: string; readonly service: string; readonly idempotencyKey: string };

const release = `mutation ($input: ReleaseServiceDeadLetterInput!) {
  answer: releaseServiceDeadLetter(input: $input)
}`;

/** Passes the release to the service, which checks everything but its own name. */
async function releaseAt(services: Services, { service, ...input }: Release, context: Context) {
  const names = services.names();
  if (!names.includes(service)) {
    const field = { path: ['input', 'service'], message: `Use one of ${names.join(', ')}.` };
    const message = 'The request has invalid values: see `fields`.';
    return { __typename: 'ValidationFailed', message, fields: [field] };
  }
  const { answer } = await services.ask(service, release, { input }, context);
  const result = answer as { readonly deadLetter?: unknown };
  if (!result.deadLetter) return result;
  return { ...result, deadLetter: deadLetterOf(service, deadLetter.parse(result.deadLetter)) };
}
