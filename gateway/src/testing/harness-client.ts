import type { GraphQLFormattedError } from 'graphql';

type RequestOptions = {
  readonly token?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A GraphQL response; empty when it is not JSON. */
type Body = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
};

export type HttpAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
};

/** Sends requests to a gateway under test. */
export type HarnessClient = {
  readonly ask: (query: string, more?: RequestOptions) => Promise<HttpAnswer>;
  readonly send: (init: RequestInit & { search?: string }) => Promise<HttpAnswer>;
};

export function clientOf(url: string): HarnessClient {
  const send: HarnessClient['send'] = async ({ search = '', ...init }) => {
    const response = await fetch(`${url}${search}`, init);
    const text = await response.text();
    const { status, headers } = response;
    return { status, headers, text, body: text.startsWith('{') ? JSON.parse(text) : {} };
  };
  const ask: HarnessClient['ask'] = (query, { token, variables = {}, headers = {} } = {}) =>
    send({
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
  return { ask, send };
}
