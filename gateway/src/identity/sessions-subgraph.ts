import type { GraphQLDataSource } from '@apollo/gateway';
import type { Viewer } from '@souk/auth/viewer';
import { signedIn } from '@souk/platform/graphql/graphql';
import { mutation } from '@souk/platform/graphql/mutation';
import { id } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import type { Logger } from '@souk/platform/runtime/logger';
import { sessionsSubgraph } from '@souk/schema/subgraphs';
import { z } from 'zod';
import { localSubgraph } from '../graph/subgraph/local-subgraph.ts';
import type { Context } from '../request/context.ts';
import type { OwnSessions } from './login/own-sessions.ts';

/** The virtual subgraph of `schema/sessions.graphql`. The login is opened after it. */
export function sessionsSource(sessions: () => OwnSessions, logger: Logger): GraphQLDataSource {
  const endSession = mutation({
    payload: 'EndSessionPayload',
    request: z.object({ id }),
    refusals: [NotFound],
    run: async ({ actor, command }, _: { readonly viewer: Viewer | null }) => {
      await sessions().end(actor.id, command.id);
      return { id: command.id };
    },
  });
  const resolvers = {
    Query: {
      mySessions: (_: unknown, __: object, { caller }: Context) =>
        sessions().list(signedIn(caller.viewer).id, caller.sessionId),
    },
    Mutation: {
      endSession: (_: unknown, args: object, { caller }: Context) => endSession(_, args, caller),
    },
  };
  return localSubgraph(sessionsSubgraph, resolvers, logger);
}
