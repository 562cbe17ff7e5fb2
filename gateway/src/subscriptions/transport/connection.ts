import type { IncomingHttpHeaders } from 'node:http';
import { type Sender, senderKey } from '../../request/caller.ts';
import type { Trace } from '../../request/trace.ts';
import { Credential } from '../credential.ts';
import { badRequest, tooManyConnections } from '../errors.ts';
import type { TransportContext } from './transport-context.ts';

/** What a client sends to open a connection: the headers, and where they come from. */
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
  readonly release: () => void;
};

/**
 * Authenticates a connection and counts it. Throws what `identify` throws, and TOO_MANY_CONNECTIONS.
 * `onExpired` is called when the credential expires: a bearer token at its `exp`, a cookie with its
 * session.
 */
export async function openConnection(
  handshake: Handshake,
  { identify, sessionEnded, now }: TransportContext,
  limit: ConnectionLimit,
  onExpired: () => void,
): Promise<Connection> {
  const { address } = handshake;
  const identifyAgain = () => identify(handshake);
  const caller = await identify(handshake);
  const leave = limit.enter({ caller, address });
  if (!leave) throw tooManyConnections();
  const credential = new Credential(caller, { identifyAgain, sessionEnded, onExpired, now });
  const release = () => {
    credential.release();
    leave();
  };
  return { credential, address, release };
}

/** Adds the token of the first message: browsers can't set headers on a WebSocket. */
export function withToken(handshake: Handshake, authorization: unknown): Handshake {
  if (authorization === undefined) return handshake;
  if (typeof authorization !== 'string') throw badRequest('`authorization` must be a string.');
  return { ...handshake, headers: { ...handshake.headers, authorization } };
}

/** Limits the connections of each user, or of each address where nobody is logged in. */
export class ConnectionLimit {
  readonly #open = new Map<string, number>();
  readonly #perUser: number;
  readonly #perAddress: number;

  constructor(perUser: number, perAddress: number) {
    this.#perUser = perUser;
    this.#perAddress = perAddress;
  }

  /** Counts a connection. Returns the function that releases it, or null above the limit. */
  enter(sender: Sender): (() => void) | null {
    const owner = senderKey(sender);
    const open = this.#open.get(owner) ?? 0;
    if (open >= (sender.caller.viewer ? this.#perUser : this.#perAddress)) return null;
    this.#open.set(owner, open + 1);
    return () => this.#leave(owner);
  }

  #leave(owner: string): void {
    const left = (this.#open.get(owner) ?? 0) - 1;
    if (left > 0) this.#open.set(owner, left);
    else this.#open.delete(owner);
  }
}
