import { createHash } from 'node:crypto';
import type { Schema } from '@apollo/federation-internals';
import { ApolloGateway, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import type { Logger } from '@souk/platform/runtime/logger';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { strip } from './strip-security-directives.ts';

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
  readonly api: Sight;
  /** With `@inaccessible` elements and the machinery of `join__`. */
  readonly whole: Sight;
  readonly planner: QueryPlanner;
  readonly subgraphs: ServiceMap;
};

/** The same types twice: the planner and the executor want each in a form of its own. */
export type Sight = { readonly schema: Schema; readonly js: GraphQLSchema };

/** Makes the way to a subgraph. `url` is the supergraph's idea of where it is. */
export type SubgraphFor = (name: string, url: string | undefined) => GraphQLDataSource;

/**
 * Loads a supergraph. Throws when it is broken. Each revision has an `ApolloGateway` of its own:
 * `update` of a common one would change schema and planner under the requests that run.
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
    buildService: ({ name, url }) => {
      const subgraph = subgraphFor(name, url);
      subgraphs[name] = subgraph;
      return subgraph;
    },
    logger: quiet(logger),
  });
  const { schema } = await gateway.load();
  // Its only way out. A planner of our own beside it would double the memory.
  const planner = gateway.__testing().queryPlanner;
  if (!planner) throw new Error('The gateway loaded no planner.');
  const { supergraph } = planner;
  return {
    id: createHash('sha256').update(sdl).digest('hex'),
    document,
    api: { schema: supergraph.apiSchema(), js: schema },
    whole: { schema: supergraph.schema, js: supergraph.schema.toGraphQLJSSchema() },
    planner,
    subgraphs,
  };
}

/** Apollo tells of each step of a load; that it was loaded is told elsewhere, once. */
function quiet(logger: Logger) {
  const silent = () => {};
  const warn = (message?: string) => logger.warn(message);
  const error = (message?: string) => logger.error(message);
  return { debug: silent, info: silent, warn, error };
}
