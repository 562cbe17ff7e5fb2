import { randomUUID } from 'node:crypto';
import { responseTimeoutMs } from '@souk/ops/client/access-token';
import type { Client } from '@souk/ops/client/client';

/** A response of the REST facade. */
export type RestResponse = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the body that it asks for.
  readonly body: any;
};

/** Sends a request with the token of a client; a body is sent as JSON. */
export async function rest(
  client: Client,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<RestResponse> {
  const response = await fetch(new URL(path, client.gatewayUrl), {
    method,
    headers: {
      ...(await client.authorization()),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(responseTimeoutMs),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    ...{ status: response.status, headers: response.headers, text },
    body: isJson && text ? JSON.parse(text) : null,
  };
}

/** The id of the user of a client. */
export async function idOf(client: Client): Promise<string> {
  const { me } = await client.askRepeatedly<{ me: { id: string } }>('{ me { id } }');
  return me.id;
}

export const address = {
  street: 'ul. Primernaya, 1',
  city: 'Moscow',
  state: 'Moscow',
  country: 'Russia',
  zipCode: '123456',
};

/** A fresh idempotency key. */
export const withKey = (key = randomUUID()) => ({ 'idempotency-key': key });
