import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import {
  type Carrier,
  type CarrierEvent,
  type CarrierParcel,
  CarrierUnavailable,
  carrierStates,
} from '../domain/carrier.ts';

type HttpCarrierOptions = {
  /** The address of the carrier's interface, without a slash at the end. */
  readonly url: string;
  /** The bearer token of each call. */
  readonly token: string;
  readonly timeoutMs: number;
  /** The secrets of its callbacks, each `whsec_` and base64: several while one replaces another. */
  readonly secrets: readonly string[];
};

const text = z.string().min(1).max(200);
const label = z.object({ ref: text, trackingNumber: text.nullable() });
const report = z.object({ state: z.enum(carrierStates), at: z.iso.datetime({ offset: true }) });
const refusal = z.object({ message: z.string().max(500) });
const callback = z.object({ ref: text });
const eventId = z.string().min(1).max(200);

/**
 * A carrier behind HTTP: `POST /labels`, `GET /labels/{ref}`, `DELETE /labels/{ref}`, each with JSON. 409 and
 * 422 are refusals; everything else that is not a success counts as no answer. Callbacks are signed by
 * Standard Webhooks: the signature covers id, time and body, and is at most five minutes old.
 */
export function httpCarrier(options: HttpCarrierOptions): Carrier {
  const webhooks = options.secrets.map((secret) => new Webhook(secret));
  const call = caller(options);
  const labelAt = (ref: string) => `/labels/${encodeURIComponent(ref)}`;
  return {
    name: 'http',
    book: async ({ address, from, to }, id) => {
      const { status, body } = await call('POST', '/labels', { id, address, from, to });
      if (isRefusal(status)) return refusedBy(body);
      return read(label, body);
    },
    track: async (ref) => {
      const { state, at } = read(report, (await call('GET', labelAt(ref))).body);
      return { state, at: new Date(at) };
    },
    cancel: async (ref) => {
      const { status, body } = await call('DELETE', labelAt(ref));
      return isRefusal(status) ? refusedBy(body) : null;
    },
    verify: (headers, rawBody) => {
      const isSigned = webhooks.some((webhook) => isVerified(webhook, headers, rawBody));
      return isSigned ? eventOf(headers, rawBody) : null;
    },
  };
}

type Booking = CarrierParcel & { readonly id: string };
type Answer = { readonly status: number; readonly body: unknown };

function caller({ url, token, timeoutMs }: HttpCarrierOptions) {
  return async (method: string, path: string, body?: Booking): Promise<Answer> => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': body.id }),
    };
    const signal = AbortSignal.timeout(timeoutMs);
    const init = { method, headers, signal, ...(body && { body: JSON.stringify(body) }) };
    try {
      const response = await fetch(`${url}${path}`, init);
      const { status, ok } = response;
      const answer = status === 204 ? null : await response.json();
      if (ok || isRefusal(status)) return { status, body: answer };
      throw new CarrierUnavailable(`The carrier answered with ${status}.`);
    } catch (cause) {
      if (cause instanceof CarrierUnavailable) throw cause;
      throw new CarrierUnavailable('The carrier did not answer.', { cause });
    }
  };
}

function isRefusal(status: number): boolean {
  return status === 409 || status === 422;
}

const refusedBy = (body: unknown) => ({ refused: read(refusal, body).message });

/** An answer that cannot be understood is no answer. */
function read<Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> {
  const { data, error } = shape.safeParse(body);
  if (error)
    throw new CarrierUnavailable('The answer of the carrier is invalid.', { cause: error });
  return data;
}

type Headers = Parameters<Carrier['verify']>[0];

/** The library rejects a stale time, one that is no number, and a wrong signature by throwing. */
function isVerified(webhook: Webhook, headers: Headers, rawBody: Buffer): boolean {
  const given = Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : []));
  // The library reads the digits that a time begins with.
  if (!/^\d{1,12}$/.test(headers['webhook-timestamp'] ?? '')) return false;
  try {
    webhook.verify(rawBody, Object.fromEntries(given), { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

function eventOf(headers: Headers, rawBody: Buffer): CarrierEvent | null {
  const id = eventId.safeParse(headers['webhook-id']);
  const body = callback.safeParse(parsed(rawBody));
  if (!id.success || !body.success) return null;
  return { eventId: id.data, subjectRef: body.data.ref };
}

function parsed(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    return null;
  }
}
