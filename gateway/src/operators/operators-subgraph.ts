import { type GraphQLDataSource, LocalGraphQLDataSource } from '@apollo/gateway';
import type { EventBus, TopicSettings } from '@souk/platform/bus/bus';
import { maskFault } from '@souk/platform/graphql/graphql';
import { schemaOf } from '@souk/platform/graphql/schema-of';
import type { Logger } from '@souk/platform/runtime/logger';
import type { Health } from '@souk/platform/service/health';
import { deadLetter } from '@souk/platform/service/operators/answers';
import { operatorsSubgraph } from '@souk/schema/subgraphs';
import type { GraphQLError } from 'graphql';
import type { Graph, SubgraphFor } from '../graph/graph.ts';
import type { Context } from '../request/context.ts';
import { deadLetterOf, deadLettersOf } from './dead-letters.ts';
import { healthOfAll } from './health.ts';
import { type Services, servicesOf } from './services.ts';
import { recordsOf, topicsOf } from './topics.ts';

export type OperatorPorts = {
  /** The current graph and the broker: both are opened after this subgraph. */
  readonly graph: () => Graph;
  readonly bus: () => Pick<EventBus, 'bounds' | 'tail'>;
  /** Lists the topics of the broker. */
  readonly listTopics: () => Promise<readonly TopicSettings[]>;
  /** The gateway's own health. */
  readonly health: Health;
  readonly logger: Logger;
};

/** Adds the virtual subgraph of `schema/operators.graphql` to those with a server. */
export function withOperators(subgraphFor: SubgraphFor, ports: OperatorPorts): SubgraphFor {
  const operators = operatorsSource(ports);
  return (name, url) => (name === operatorsSubgraph ? operators : subgraphFor(name, url));
}

function operatorsSource(ports: OperatorPorts): GraphQLDataSource {
  const source = new LocalGraphQLDataSource(
    schemaOf(operatorsSubgraph, resolversOf(ports, servicesOf(ports.graph))),
  );
  const mask = maskFault((err, id) => ports.logger.error({ err, id }, 'request failed'));
  const process = async (request: Parameters<GraphQLDataSource['process']>[0]) => {
    const { errors, ...answer } = await source.process(request);
    const masked = errors?.map((error) => mask((error as GraphQLError).toJSON(), error));
    return { ...answer, ...(masked && { errors: masked }) } as typeof answer;
  };
  return { process };
}

function resolversOf({ bus, listTopics, health }: OperatorPorts, services: Services) {
  return {
    Query: {
      health: (_: unknown, __: object, context: Context) => healthOfAll(health, services, context),
      deadLetters: (_: unknown, page: object, context: Context) =>
        deadLettersOf(services, page, context),
      topics: async () => topicsOf(bus(), await listTopics()),
      records: (_: unknown, args: object) => recordsOf(bus(), args),
    },
    Mutation: {
      releaseDeadLetter: (_: unknown, { input }: { input: Release }, context: Context) =>
        releaseAt(services, input, context),
    },
  };
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
