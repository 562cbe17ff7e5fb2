import type { ApolloServerPlugin } from '@apollo/server';
import { errorsMax } from '../http/bounded-errors.ts';
import type { SentContext } from '../request/context.ts';

/**
 * Answers 503 when nothing could be answered because something is unavailable or too
 * busy. Clients and proxies then know that a retry may help, as with the gateway's own 503. With a part
 * of the data, or a fault of another kind, the status stays 200.
 */
const unavailablePlugin: ApolloServerPlugin<SentContext> = {
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

/**
 * Sends the first errors of a document that was not executed. graphql-js finds up to a
 * hundred, and each is longer than what caused it.
 */
const boundedErrorsPlugin: ApolloServerPlugin<SentContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind !== 'single') return;
      const { data, errors = [] } = body.singleResult;
      if (data === undefined && errors.length > errorsMax)
        body.singleResult.errors = errors.slice(0, errorsMax);
    },
  }),
};

/** Sends the headers of subgraphs' answers that the settings return to clients. */
const returnedHeadersPlugin: ApolloServerPlugin<SentContext> = {
  requestDidStart: async ({ contextValue: { returned } }) => ({
    willSendResponse: async ({ response: { http } }) => {
      for (const [name, value] of returned?.entries() ?? []) http.headers.set(name, value);
    },
  }),
};

/** Apollo plugins for the status, the errors and the headers of an answer. */
export const answerPlugins = [unavailablePlugin, boundedErrorsPlugin, returnedHeadersPlugin];
