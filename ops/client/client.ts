import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { accessToken, responseTimeoutMs } from './access-token.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** Codes of requests that may succeed later. */
const later = new Set(['UNAVAILABLE', 'RATE_LIMITED']);
const retryForMs = 60_000;

/** The gateway answered with errors instead of data. */
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

/** A GraphQL client of the gateway, with a bearer token or anonymous. */
export class Client {
  readonly gatewayUrl: string;
  readonly #url: string;
  readonly #token: (() => Promise<string>) | null;

  constructor(gatewayUrl: string, token: (() => Promise<string>) | null = null) {
    this.gatewayUrl = gatewayUrl;
    this.#url = `${gatewayUrl}/graphql`;
    this.#token = token;
  }

  /** Returns a client that logs in by password, and again when its token is about to expire. */
  static as(gatewayUrl: string, issuer: string, username: string, password: string): Client {
    return new Client(gatewayUrl, accessToken(issuer, username, password));
  }

  /** Returns the data. Throws GraphQLFailure on errors, TimeoutError without an answer in 60 s. */
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

  /**
   * As `ask`, and asks again for a minute while the shop is too busy or something is unavailable. The
   * request must be safe to repeat.
   */
  askRepeatedly<Data>(query: string, variables: Variables = {}): Promise<Data> {
    return repeated(() => this.ask<Data>(query, variables));
  }

  /**
   * Sends a file to a path of the gateway, as a form does. Returns the answer. Throws GraphQLFailure for
   * a problem (RFC 9457), TimeoutError without an answer in 60 s.
   */
  async upload<Data>(path: string, file: File): Promise<Data> {
    const body = new FormData();
    body.append('file', file);
    const response = await fetch(new URL(path, this.#url), {
      ...{ method: 'POST', headers: await this.authorization(), body },
      signal: AbortSignal.timeout(responseTimeoutMs),
    });
    const answer = (await response.json()) as { code?: string; detail?: string };
    if (response.ok) return answer as Data;
    const { code = '', detail = '' } = answer;
    throw new GraphQLFailure(response.status, [{ message: detail, extensions: { code } }]);
  }

  /** As `upload`, and repeats as `askRepeatedly` does. */
  uploadRepeatedly<Data>(path: string, file: File): Promise<Data> {
    return repeated(() => this.upload<Data>(path, file));
  }

  /** Yields each message of a subscription until the caller stops reading or the server ends it. */
  async *subscribe<Data>(query: string, variables: Variables = {}): AsyncGenerator<Data> {
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
      // A refused subscription throws the array of its errors.
      throw Array.isArray(fault) ? new GraphQLFailure(200, fault) : fault;
    } finally {
      await client.dispose();
    }
  }

  /** Returns the authorization header; no header for an anonymous client. */
  async authorization(): Promise<Record<string, string>> {
    return this.#token ? { authorization: `Bearer ${await this.#token()}` } : {};
  }
}

async function repeated<Data>(ask: () => Promise<Data>): Promise<Data> {
  const until = performance.now() + retryForMs;
  for (let waitMs = 100; ; waitMs = Math.min(2 * waitMs, 2_000)) {
    try {
      return await ask();
    } catch (error) {
      const isLater =
        error instanceof GraphQLFailure && error.codes.some((code) => later.has(code));
      if (!isLater || performance.now() > until) throw error;
      await sleep(waitMs);
    }
  }
}
