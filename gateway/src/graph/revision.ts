import { createHash } from 'node:crypto';
import type { Schema } from '@apollo/federation-internals';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import type { Logger } from '@souk/platform/runtime/logger';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { overrideLabelsIn } from './override-conditions.ts';
import { planContext, type SupergraphContext } from './plan-context.ts';
import { stripSecurityDirectives } from './strip-security-directives.ts';
import type { Subscribe } from './subgraph/subscribe.ts';

/**
 * One immutable state of the graph. A request uses the same revision from beginning to end, so that
 * a new supergraph does not disturb requests in flight.
 */
export type Revision = {
  /** SHA-256 of the supergraph's text. */
  readonly id: string;
  /** The full supergraph, with the directives that the planner never sees. */
  readonly document: DocumentNode;
  /** The API schema, which clients see. */
  readonly api: SchemaView;
  /** With `@inaccessible` elements and the `join__` types. */
  readonly fullSchema: SchemaView;
  readonly planner: QueryPlanner;
  readonly subgraphs: Readonly<Record<string, SubgraphSource>>;
  readonly context: SupergraphContext;
  /** The labels of `@override`. Each combination that callers have needs a plan of its own. */
  readonly overrideLabels: readonly string[];
};

/** The same types in two forms: `schema` for the planner, `js` for the executor. */
export type SchemaView = { readonly schema: Schema; readonly js: GraphQLSchema };

/** Creates the data source of a subgraph. `url` is its address according to the supergraph. */
export type SubgraphFor = (name: string, url: string | undefined) => SubgraphSource;

/** The data source of a subgraph. Without `subscribe` it has no subscriptions. */
export type SubgraphSource = GraphQLDataSource & { readonly subscribe?: Subscribe };

/**
 * Loads a supergraph. Throws when it is broken. Each revision has an `ApolloGateway` of its own:
 * `update` of a shared one would change schema and planner under the requests in flight.
 */
export async function loadRevision(
  sdl: string,
  subgraphFor: SubgraphFor,
  logger: Logger,
): Promise<Revision> {
  const document = parse(sdl, { noLocation: true });
  const subgraphs: Record<string, SubgraphSource> = {};
  const gateway = new ApolloGateway({
    supergraphSdl: stripSecurityDirectives(document),
    buildService: ({ name, url }) => {
      const subgraph = subgraphFor(name, url);
      subgraphs[name] = subgraph;
      return subgraph;
    },
    logger: quiet(logger),
  });
  const { schema } = await gateway.load();
  // ApolloGateway has no other access to its planner. A second planner would double the memory.
  const planner = gateway.__testing().queryPlanner;
  if (!planner) throw new Error('ApolloGateway loaded no planner.');
  const { supergraph } = planner;
  const fullSchema = { schema: supergraph.schema, js: supergraph.schema.toGraphQLJSSchema() };
  return {
    id: createHash('sha256').update(sdl).digest('hex'),
    document,
    api: { schema: supergraph.apiSchema(), js: schema },
    fullSchema,
    planner,
    subgraphs,
    context: planContext(document, fullSchema.js),
    overrideLabels: overrideLabelsIn(document),
  };
}

/** Silences Apollo's lines about each step of a load: `watchSupergraphFile` logs it once. */
function quiet(logger: Logger) {
  const silent = () => {};
  const warn = (message?: string) => logger.warn(message);
  const error = (message?: string) => logger.error(message);
  return { debug: silent, info: silent, warn, error };
}
