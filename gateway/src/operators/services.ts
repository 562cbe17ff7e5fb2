import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  Kind,
} from 'graphql';
import { directiveArguments } from '../graph/directive-arguments.ts';
import type { Graph } from '../graph/graph.ts';
import type { Context } from '../request/context.ts';

/** The services behind the graph that answer about themselves (`schema/service.graphql`). */
export type Services = {
  /** Their names, sorted. */
  readonly names: () => readonly string[];
  /**
   * Sends an operation to one service, with the caller's own rights. Returns its data. Throws a GraphQLError
   * with the service's code; UNAVAILABLE when it does not answer.
   */
  readonly ask: (
    service: string,
    query: string,
    variables: Readonly<Record<string, unknown>>,
    context: Context,
  ) => Promise<Readonly<Record<string, unknown>>>;
};

/** The services of the current graph. */
export function servicesOf(graph: () => Graph): Services {
  return {
    names: () => namesIn(graph().current.document),
    ask: async (service, query, variables, context) => {
      const source = graph().current.subgraphs[service];
      if (!source) throw new Error(`There is no service ${service}.`);
      const request = { request: { query, variables }, context };
      const { data, errors } = await source.process(request as never);
      const [error] = errors ?? [];
      if (error) throw new GraphQLError(error.message, { extensions: error.extensions ?? {} });
      return data ?? {};
    },
  };
}

/** The subgraphs that have the root field `serviceHealth`, by the directives of the composition. */
function namesIn({ definitions }: DocumentNode): readonly string[] {
  const graphs = definitions.find(isNamed(Kind.ENUM_TYPE_DEFINITION, 'join__Graph'));
  const query = definitions.find(isNamed(Kind.OBJECT_TYPE_DEFINITION, 'Query'));
  const field = query?.fields?.find(({ name }) => name.value === 'serviceHealth');
  const having = valuesOf(field, 'join__field', 'graph');
  return (graphs?.values ?? [])
    .filter(({ name }) => having.includes(name.value))
    .flatMap((graph) => valuesOf(graph, 'join__graph', 'name'))
    .map(String)
    .sort();
}

function isNamed<NodeKind extends DefinitionNode['kind']>(kind: NodeKind, name: string) {
  return (node: DefinitionNode): node is Extract<DefinitionNode, { kind: NodeKind }> =>
    node.kind === kind && 'name' in node && node.name?.value === name;
}

/** The values of one argument of a directive, which may be repeated. */
function valuesOf(
  node: { readonly directives?: readonly ConstDirectiveNode[] } | undefined,
  directive: string,
  argument: string,
): unknown[] {
  return (node?.directives ?? [])
    .filter(({ name }) => name.value === directive)
    .map((one) => directiveArguments(one)[argument]);
}
