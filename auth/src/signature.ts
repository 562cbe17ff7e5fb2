import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a subgraph's caller claims to have sent, besides the headers themselves. */
export type Signed = {
  /** New for each attempt: the same id is refused the second time. */
  requestId: string;
  at: Date;
  /** The bytes as they travel, not the JSON that they mean. */
  body: Uint8Array | string;
  /** The bearer token that goes along, null for an anonymous request. */
  token: string | null;
};

/** The three headers that carry a signature. */
export type SignatureHeaders = {
  'x-souk-request-id': string;
  /** Milliseconds since 1970. */
  'x-souk-at': string;
  /** HMAC-SHA256, base64url. */
  'x-souk-signature': string;
};

/** Headers as an HTTP server hands them over. */
export type ReceivedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Why a request is not believed. For our log: the caller learns only that it is 401. */
export type Distrust = 'unsigned' | 'stale' | 'forged' | 'replayed';

/** Thrown for a request that the gateway did not send just now. */
export class UntrustedRequest extends Error {
  override readonly name = 'UntrustedRequest';
  readonly reason: Distrust;

  constructor(reason: Distrust) {
    super(`The request is ${reason}.`);
    this.reason = reason;
  }
}

/** How far apart the clocks of the two sides may be, and how long a request may be under way. */
const windowMs = 30_000;

/** Signs one attempt of one request for the subgraph that holds the same key. */
export function sign(key: string, { requestId, at, body, token }: Signed): SignatureHeaders {
  const time = String(at.getTime());
  return {
    'x-souk-request-id': requestId,
    'x-souk-at': time,
    'x-souk-signature': mac(key, requestId, time, body, token).toString('base64url'),
  };
}

/**
 * Checks that the holder of `key` sent this body with this token within the last 30 seconds, and
 * sent it once. Throws UntrustedRequest if not. Only what was signed well is remembered, so a
 * stranger can't fill the memory, nor use up the id of a request that is still to come.
 */
export function signatureVerifier(key: string, now: () => Date = () => new Date()) {
  const isNew = rememberFor(2 * windowMs);
  return (headers: ReceivedHeaders, body: Uint8Array | string, token: string | null): void => {
    const requestId = headers['x-souk-request-id'];
    const time = headers['x-souk-at'];
    const signature = headers['x-souk-signature'];
    if (!isId(requestId) || !isTime(time) || typeof signature !== 'string') {
      throw new UntrustedRequest('unsigned');
    }
    const moment = now().getTime();
    if (Math.abs(moment - Number(time)) > windowMs) throw new UntrustedRequest('stale');
    if (!isEqual(signature, mac(key, requestId, time, body, token))) {
      throw new UntrustedRequest('forged');
    }
    if (!isNew(requestId, moment)) throw new UntrustedRequest('replayed');
  };
}

/** Each part has a fixed length or no line break, so no two requests give the same text. */
function mac(key: string, id: string, time: string, body: Signed['body'], token: string | null) {
  const parts = ['souk-1', id, time, sha256(body), token === null ? '-' : sha256(token)];
  return createHmac('sha256', key).update(parts.join('\n')).digest();
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('base64url');
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{16,64}$/.test(value);
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^\d{13}$/.test(value);
}

function isEqual(signature: string, expected: Buffer): boolean {
  const given = Buffer.from(signature, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Tells whether an id is new, and remembers it for `ms` at least, twice that at most. Two
 * generations, of which the older is dropped whole: nothing is ever searched for what has expired.
 */
function rememberFor(ms: number): (id: string, moment: number) => boolean {
  let young = new Set<string>();
  let old = new Set<string>();
  let bornAt = 0;
  return (id, moment) => {
    if (moment - bornAt >= ms) {
      old = young;
      young = new Set();
      bornAt = moment;
    }
    if (young.has(id) || old.has(id)) return false;
    young.add(id);
    return true;
  };
}
