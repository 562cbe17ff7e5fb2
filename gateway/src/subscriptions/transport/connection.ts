import type { IncomingHttpHeaders } from 'node:http';
import { tooManyConnections } from '../../http/client-error.ts';
import { forwardedHeaders } from '../../http/forwarded-headers.ts';
import { OpenCounter } from '../../http/open-counter.ts';
import { type Sender, senderKey } from '../../request/caller.ts';
import type { Context } from '../../request/context.ts';
import type { Trace } from '../../request/trace.ts';
import { Credential } from '../credential.ts';
import { badRequest } from '../errors.ts';
import type { TransportContext } from './transport-context.ts';

/** What a ping or a request for a subscription costs its sender, besides the cost of the operation. */
export const messageCost = 1;

/** The request that opens a connection. */
export type Handshake = {
  readonly headers: IncomingHttpHeaders;
  readonly method: string;
  readonly address: string;
  readonly trace: Trace;
};

/** An authenticated connection. `release` it when it closes. */
export type Connection = {
  readonly credential: Credential;
  readonly address: string;
  /** Headers of the handshake that are forwarded to subgraphs of others. */
  readonly forwarded: Context['forwarded'];
  readonly release: () => void;
};

/**
 * Authenticates a connection and counts it. Throws what `identify` throws, and TOO_MANY_CONNECTIONS.
 * `onExpired` is called when the credential expires: a bearer token at its `exp`, a cookie with its
 * session.
 */
export async function openConnection(
  handshake: Handshake,
  { identify, loginEnded, now, forward = [] }: TransportContext,
  limit: ConnectionLimit,
  onExpired: () => void,
): Promise<Connection> {
  const { address } = handshake;
  const identifyAgain = () => identify(handshake);
  const caller = await identify(handshake);
  const releaseLimit = limit.acquire({ caller, address });
  if (!releaseLimit) throw tooManyConnections();
  const credential = new Credential(caller, { identifyAgain, loginEnded, onExpired, now });
  const release = () => {
    credential.release();
    releaseLimit();
  };
  return { credential, address, forwarded: forwardedHeaders(forward, handshake.headers), release };
}

/**
 * Adds the token of the `connection_init`, as browsers can't set headers on a WebSocket. Throws
 * BAD_REQUEST when it is not a string.
 */
export function withToken(handshake: Handshake, authorization: unknown): Handshake {
  if (authorization === undefined) return handshake;
  if (typeof authorization !== 'string') throw badRequest('`authorization` must be a string.');
  return { ...handshake, headers: { ...handshake.headers, authorization } };
}

/** Limits the open connections of each user, and of each address without a login. */
export class ConnectionLimit {
  readonly #open = new OpenCounter();
  readonly #perUser: number;
  readonly #perAddress: number;

  constructor(perUser: number, perAddress: number) {
    this.#perUser = perUser;
    this.#perAddress = perAddress;
  }

  /** Counts a connection. Returns the function that releases it, or null above the limit. */
  acquire(sender: Sender): (() => void) | null {
    const max = sender.caller.viewer ? this.#perUser : this.#perAddress;
    return this.#open.acquire(senderKey(sender), max);
  }
}
