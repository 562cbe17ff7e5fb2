import type { GraphQLDataSource } from '@apollo/gateway';
import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Logger } from '@souk/platform/runtime/logger';
import { sessionsSubgraph } from '@souk/schema/subgraphs';
import { z } from 'zod';
import { localSubgraph } from '../graph/subgraph/local-subgraph.ts';
import type { Context } from '../request/context.ts';
import type { OwnSessions } from './login/own-sessions.ts';

/** The virtual subgraph of `schema/sessions.graphql`. The login is opened after it. */
export function sessionsSource(sessions: () => OwnSessions, logger: Logger): GraphQLDataSource {
  const resolvers = {
    Query: {
      mySessions: (_: unknown, __: object, { caller }: Context) =>
        sessions().list(signedIn(caller.viewer).id, caller.sessionId),
    },
    Mutation: {
      endSession: (_: unknown, args: object, { caller }: Context) =>
        orRefusal([ValidationFailed, NotFound], async () => {
          const { id: userId } = signedIn(caller.viewer);
          const { input } = valid(request, args);
          await sessions().end(userId, input.id);
          return { __typename: 'EndSessionPayload', id: input.id };
        }),
    },
  };
  return localSubgraph(sessionsSubgraph, resolvers, logger);
}

const request = z.object({ input: z.object({ id }) });
