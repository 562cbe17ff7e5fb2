import type { ApolloServerPlugin } from '@apollo/server';
import type { SentContext } from '../request/context.ts';

/**
 * Apollo plugin: answers 503 when nothing could be answered because something is unavailable or too
 * busy. Clients and proxies then know that a retry may help, as with the gateway's own 503. With a part
 * of the data, or a fault of another kind, the status stays 200.
 */
export const unavailablePlugin: ApolloServerPlugin<SentContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind !== 'single') return;
      const { data, errors = [] } = body.singleResult;
      const onlyUnavailable = errors.every(({ extensions }) => extensions?.code === 'UNAVAILABLE');
      const isEmpty = Object.values(data ?? {}).every((value) => value === null);
      if (isEmpty && errors.length > 0 && onlyUnavailable) http.status = 503;
    },
  }),
};
