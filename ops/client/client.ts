import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { accessToken, responseTimeoutMs } from './access-token.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** What the gateway answered that is no data. */
export class GraphQLFailure extends Error {
  override readonly name = 'GraphQLFailure';
  readonly status: number;
  readonly codes: readonly string[];

  constructor(
    status: number,
    errors: readonly { message: string; extensions?: { code?: string } }[],
  ) {
    super(errors.map(({ message }) => message).join('; ') || `HTTP ${status}`);
    this.status = status;
    this.codes = errors.map(({ extensions }) => extensions?.code ?? '');
  }
}

/** Somebody who uses the shop through its gateway, with a bearer token or without. */
export class Client {
  readonly #url: string;
  readonly #token: (() => Promise<string>) | null;

  constructor(gatewayUrl: string, token: (() => Promise<string>) | null = null) {
    this.#url = `${gatewayUrl}/graphql`;
    this.#token = token;
  }

  /** Logs in by password, as a script does, and again when the token is about to end. */
  static as(gatewayUrl: string, issuer: string, username: string, password: string): Client {
    return new Client(gatewayUrl, accessToken(issuer, username, password));
  }

  /** Returns the data. Throws GraphQLFailure when there are errors, TimeoutError when nobody answers. */
  async ask<Data>(query: string, variables: Variables = {}): Promise<Data> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await this.authorization()) },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(responseTimeoutMs),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: [] };
    if (errors || !data) throw new GraphQLFailure(response.status, errors ?? []);
    return data;
  }

  /** Each message of a subscription, until the caller stops reading or the server ends it. */
  async *follow<Data>(query: string, variables: Variables = {}): AsyncGenerator<Data> {
    const client = createClient({
      url: this.#url.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: () => this.authorization(),
      retryAttempts: 0,
    });
    try {
      for await (const { data, errors } of client.iterate<Data>({ query, variables })) {
        if (errors) throw new GraphQLFailure(200, [...errors]);
        if (data) yield data;
      }
    } catch (fault) {
      // A subscription that is refused ends with the errors themselves.
      throw Array.isArray(fault) ? new GraphQLFailure(200, fault) : fault;
    } finally {
      await client.dispose();
    }
  }

  /** The header that says who asks; none for nobody. */
  async authorization(): Promise<Record<string, string>> {
    return this.#token ? { authorization: `Bearer ${await this.#token()}` } : {};
  }
}
