import type { IncomingHttpHeaders } from 'node:http';
import { Proof } from '../credential.ts';
import { badRequest, tooManyConnections } from '../errors.ts';
import type { Connections } from './connections.ts';
import type { House } from './context.ts';

/** Somebody at the door, and what it shows. */
export type Knock = {
  readonly headers: IncomingHttpHeaders;
  readonly method: string;
  readonly address: string;
};

/** Somebody who was let in: who it is, from where, and how to see it off. */
export type Guest = {
  readonly proof: Proof;
  readonly address: string;
  readonly leave: () => void;
};

/**
 * Lets somebody in. Throws what `identify` throws, and TOO_MANY_CONNECTIONS. `onExpired` is called
 * when the proof ends: at a bearer's `exp`, with a cookie's session.
 */
export async function admit(
  knock: Knock,
  { identify, sessionEnded, now }: House,
  connections: Connections,
  onExpired: () => void,
): Promise<Guest> {
  const { address } = knock;
  const caller = await identify(knock);
  const exit = connections.enter({ caller, address });
  if (!exit) throw tooManyConnections();
  const proof = new Proof(caller, {
    again: () => identify(knock),
    sessionEnded,
    onEnd: onExpired,
    now,
  });
  const leave = () => {
    proof.release();
    exit();
  };
  return { proof, address, leave };
}

/** Browsers can't give a WebSocket headers: a token stands in the first message instead. */
export function withToken(knock: Knock, authorization: unknown): Knock {
  if (authorization === undefined) return knock;
  if (typeof authorization !== 'string') throw badRequest('A token is a text.');
  return { ...knock, headers: { ...knock.headers, authorization } };
}
