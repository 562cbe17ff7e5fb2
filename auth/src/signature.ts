import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { bytesOfBase64url } from '@souk/platform/runtime/base64url';

/** The parts of a request that the gateway signs. */
export type SignedRequest = {
  /** New for each attempt: a second request with the same id is rejected. */
  requestId: string;
  at: Date;
  /** The bytes on the wire, not the parsed JSON. */
  body: Uint8Array | string;
  /** The bearer token of the request; null for an anonymous one. */
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

/** Headers as Node's HTTP server parses them. */
export type ReceivedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Why a request was rejected. For the log only: the caller gets just a 401. */
export type RejectionReason = 'unsigned' | 'stale' | 'forged' | 'replayed';

/** The request has no valid, recent and unused signature of the gateway. */
export class UntrustedRequest extends Error {
  override readonly name = 'UntrustedRequest';
  readonly reason: RejectionReason;

  constructor(reason: RejectionReason) {
    super(`The request is ${reason}.`);
    this.reason = reason;
  }
}

/** Limit of clock skew and transit time together. */
const windowMs = 30_000;

/** Signs one attempt of a request with the key that the gateway shares with the subgraph. */
export function sign(key: string, { requestId, at, body, token }: SignedRequest): SignatureHeaders {
  const time = String(at.getTime());
  return {
    'x-souk-request-id': requestId,
    'x-souk-at': time,
    'x-souk-signature': hmac(key, requestId, time, body, token).toString('base64url'),
  };
}

/**
 * Checks that the holder of `key` sent this body with this token within the last 30 seconds, and
 * only once. Throws UntrustedRequest otherwise. Only ids with a valid signature are remembered, so
 * an unauthenticated caller can neither fill the memory nor use up the id of a future request.
 */
export function signatureVerifier(key: string, now: () => Date = () => new Date()) {
  const isFirstUse = replayCache(2 * windowMs);
  return (headers: ReceivedHeaders, body: Uint8Array | string, token: string | null): void => {
    const requestId = headers['x-souk-request-id'];
    const time = headers['x-souk-at'];
    const signature = headers['x-souk-signature'];
    if (!isId(requestId) || !isTime(time) || typeof signature !== 'string') {
      throw new UntrustedRequest('unsigned');
    }
    const moment = now().getTime();
    if (Math.abs(moment - Number(time)) > windowMs) throw new UntrustedRequest('stale');
    if (!isEqual(signature, hmac(key, requestId, time, body, token))) {
      throw new UntrustedRequest('forged');
    }
    if (!isFirstUse(requestId, moment)) throw new UntrustedRequest('replayed');
  };
}

/** Every part has a fixed length or no line break, so two requests never share a signed text. */
function hmac(
  key: string,
  id: string,
  time: string,
  body: SignedRequest['body'],
  token: string | null,
) {
  const parts = ['souk-1', id, time, sha256(body), token === null ? '-' : sha256(token)];
  return createHmac('sha256', key).update(parts.join('\n')).digest();
}

function sha256(content: Uint8Array | string): string {
  return hash('sha256', content, 'base64url');
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{16,64}$/.test(value);
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^\d{13}$/.test(value);
}

function isEqual(signature: string, expected: Buffer): boolean {
  const actual = bytesOfBase64url(signature);
  return actual?.length === expected.length && timingSafeEqual(actual, expected);
}

/**
 * Returns a function that tells whether an id is used for the first time, and remembers it for `ms`
 * to twice that. Two generations of ids: the older is dropped as a whole, without a scan.
 */
function replayCache(ms: number): (id: string, moment: number) => boolean {
  let current = new Set<string>();
  let previous = new Set<string>();
  let startedAt = 0;
  return (id, moment) => {
    if (moment - startedAt >= ms) {
      previous = current;
      current = new Set();
      startedAt = moment;
    }
    if (current.has(id) || previous.has(id)) return false;
    current.add(id);
    return true;
  };
}
