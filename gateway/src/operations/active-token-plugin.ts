import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { Context } from '../request/context.ts';
import type { TokenActivity } from '../request/sessions.ts';

/**
 * Apollo plugin: a mutation waits for the provider's answer that its token is still active. Queries do
 * not wait; their token is checked in the background.
 */
export function activeTokenPlugin(activity: TokenActivity): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue }) => {
        const { token } = contextValue.caller;
        if (!token) return;
        if (operation?.operation === OperationTypeNode.MUTATION) await activity.assertActive(token);
        else activity.checkSoon(token);
      },
    }),
  };
}
