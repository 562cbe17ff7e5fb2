import { Client, type Dispatcher } from 'undici';
import { AddressRefused, NameNotResolved, publicConnector } from './public-connector.ts';
import { type Signed, signatureHeaders } from './signature.ts';

/** Why a request got no answer. STOPPED: the service stops; the request may have arrived. */
type WebhookFault =
  | 'ADDRESS_REFUSED'
  | 'NAME_NOT_RESOLVED'
  | 'CONNECTION_FAILED'
  | 'TLS_FAILED'
  | 'TIMEOUT'
  | 'STOPPED';

export type WebhookAnswer = {
  readonly durationMs: number;
  /** The HTTP status; null without an answer. */
  readonly status: number | null;
  /** Null when there is an answer. */
  readonly fault: WebhookFault | null;
  /** The first kilobyte of the answer's body. */
  readonly answer: string;
  /** What `Retry-After` says, in seconds from now; null without it. */
  readonly retryAfterS: number | null;
};

export type WebhookRequest = Signed & {
  readonly url: string;
  /** The secrets to sign with: two while one replaces another. */
  readonly secrets: readonly string[];
};

export type WebhookPoster = (
  request: WebhookRequest,
  stopping?: AbortSignal,
) => Promise<WebhookAnswer>;

type PosterOptions = {
  readonly allowsLoopback: boolean;
  /** How long a request may take until its status arrives. */
  readonly timeoutMs?: number;
  readonly resolve?: (host: string) => Promise<readonly string[]>;
};

const answerBytesMax = 1_024;

/**
 * Returns a function that posts signed requests to public addresses, each on a connection of its own, without a
 * proxy. It follows no redirect, and never throws: what goes wrong is a part of the answer.
 */
export function webhookPoster({ timeoutMs = 15_000, ...options }: PosterOptions): WebhookPoster {
  const connect = publicConnector({ ...options, timeoutMs });
  return async (request, stopping) => {
    const startedAt = performance.now();
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = AbortSignal.any(stopping ? [timeout, stopping] : [timeout]);
    const { origin } = new URL(request.url);
    const client = new Client(origin, { connect, pipelining: 0, maxHeaderSize: 16_384 });
    const done = (result: Omit<WebhookAnswer, 'durationMs'>): WebhookAnswer => ({
      ...result,
      durationMs: Math.round(performance.now() - startedAt),
    });
    try {
      const { statusCode: status, headers, body } = await post(client, request, signal);
      const retryAfterS = secondsOf(headers['retry-after'], request.at);
      return done({ status, fault: null, answer: await firstOf(body), retryAfterS });
    } catch (error) {
      const fault = stopping?.aborted ? 'STOPPED' : timeout.aborted ? 'TIMEOUT' : faultOf(error);
      return done({ status: null, fault, answer: '', retryAfterS: null });
    } finally {
      client.destroy().catch(() => {
        // The request has its outcome already.
      });
    }
  };
}

function post(client: Client, request: WebhookRequest, signal: AbortSignal) {
  const { pathname, search } = new URL(request.url);
  return client.request({
    method: 'POST',
    path: pathname + search,
    headers: {
      ...signatureHeaders(request, request.secrets),
      'content-type': 'application/json',
      'user-agent': 'Souk-Webhooks/1',
    },
    body: request.body,
    signal,
  });
}

/** Reads the beginning of an answer. One that breaks off, or is too slow, is kept as far as it came. */
async function firstOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= answerBytesMax) break;
    }
  } catch {
    // The status has arrived, and that decides.
  }
  const text = Buffer.concat(chunks).subarray(0, answerBytesMax).toString('utf8');
  // PostgreSQL stores no NUL, and a page shows no other control characters.
  return text.replaceAll(/[^\P{C}\t\n\r]/gu, '\u{fffd}');
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3). */
function secondsOf(header: string | string[] | undefined, now: Date): number | null {
  if (typeof header !== 'string') return null;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const at = header.endsWith(' GMT') ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now.getTime()) / 1_000));
}

function faultOf(error: unknown): WebhookFault {
  if (error instanceof AddressRefused) return 'ADDRESS_REFUSED';
  if (error instanceof NameNotResolved) return 'NAME_NOT_RESOLVED';
  const { code } = Object(error) as { readonly code?: unknown };
  const isTls = /TLS|SSL|CERT|SELF_SIGNED|UNABLE_TO_|EPROTO/.test(String(code));
  return isTls ? 'TLS_FAILED' : 'CONNECTION_FAILED';
}
