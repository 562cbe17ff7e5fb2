import { type GraphQLDataSource, LocalGraphQLDataSource } from '@apollo/gateway';
import { maskFault } from '@souk/platform/graphql/graphql';
import { schemaOf } from '@souk/platform/graphql/schema-of';
import type { Logger } from '@souk/platform/runtime/logger';
import type { GraphQLError } from 'graphql';

/**
 * A subgraph without a server, which the gateway resolves itself from `schema/<name>.graphql`. A fault reaches
 * clients as from a server: without its text, under an id that the log has.
 */
export function localSubgraph(
  name: string,
  resolvers: object,
  logger: Pick<Logger, 'error'>,
): GraphQLDataSource {
  const source = new LocalGraphQLDataSource(schemaOf(name, resolvers));
  const mask = maskFault((err, id) => logger.error({ err, id }, 'request failed'));
  const process = async (request: Parameters<GraphQLDataSource['process']>[0]) => {
    const { errors, ...answer } = await source.process(request);
    const masked = errors?.map((error) => mask((error as GraphQLError).toJSON(), error));
    return { ...answer, ...(masked && { errors: masked }) } as typeof answer;
  };
  return { process };
}
