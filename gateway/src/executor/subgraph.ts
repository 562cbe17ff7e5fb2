import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../request/context.ts';

/** One call of a subgraph, as GraphQL over HTTP has it. */
export type SubgraphCall = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
};

export type SubgraphAnswer = {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
};

/** A source of answers: a subgraph, or the event of a subscription. It may reject. */
export type Subgraph = {
  readonly process: (options: {
    readonly request: SubgraphCall;
    readonly context: Context;
  }) => Promise<SubgraphAnswer>;
};

export type Subgraphs = Readonly<Record<string, Subgraph>>;
