import { createHash } from 'node:crypto';
import type { Schema } from '@apollo/federation-internals';
import { ApolloGateway, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import type { Logger } from '@souk/platform/logger';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { strip } from './strip.ts';

/**
 * One state of the graph; it never changes. Whoever began with a revision ends with it, so that a
 * swap disturbs no request under way.
 */
export type Revision = {
  /** SHA-256 of the supergraph's text. */
  readonly id: string;
  /** The whole supergraph, with the directives that the planner never sees. */
  readonly document: DocumentNode;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** With `@inaccessible` elements and the `join__` machinery. */
  readonly supergraphSchema: GraphQLSchema;
  readonly api: Schema;
  readonly supergraph: Schema;
  readonly planner: QueryPlanner;
  readonly subgraphs: ServiceMap;
  readonly release: () => Promise<void>;
};

/** Makes the way to a subgraph. `url` is the supergraph's idea of where it is. */
export type SubgraphFor = (name: string, url: string | undefined) => GraphQLDataSource;

/**
 * Loads a supergraph. Throws when it is broken. Each revision has an `ApolloGateway` of its own:
 * its `update` changes schema and planner under the requests that run.
 */
export async function loadRevision(
  sdl: string,
  subgraphFor: SubgraphFor,
  logger: Logger,
): Promise<Revision> {
  const document = parse(sdl, { noLocation: true });
  const subgraphs: ServiceMap = {};
  const gateway = new ApolloGateway({
    supergraphSdl: strip(document),
    buildService: ({ name, url }) => (subgraphs[name] = subgraphFor(name, url)),
    logger: quiet(logger),
  });
  const { schema: apiSchema } = await gateway.load();
  // The gateway's own planner, in the open only here: a second one would double the memory.
  const planner = gateway.__testing().queryPlanner;
  if (!planner) throw new Error('The gateway loaded no planner.');
  const { supergraph } = planner;
  return {
    id: createHash('sha256').update(sdl).digest('hex'),
    document,
    apiSchema,
    supergraphSchema: supergraph.schema.toGraphQLJSSchema(),
    api: supergraph.apiSchema(),
    supergraph: supergraph.schema,
    planner,
    subgraphs,
    release: () => gateway.stop(),
  };
}

/** Apollo tells of each load; so do we, once. */
function quiet(logger: Logger) {
  const silent = () => {};
  const { warn, error } = logger;
  return { debug: silent, info: silent, warn: warn.bind(logger), error: error.bind(logger) };
}
