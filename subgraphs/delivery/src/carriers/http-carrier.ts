import { webhookVerifier } from '@souk/platform/service/webhook-verifier';
import { z } from 'zod';
import {
  type Carrier,
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

/**
 * A carrier behind HTTP: `POST /labels`, `GET /labels/{ref}`, `DELETE /labels/{ref}`, each with JSON. 409 and
 * 422 are refusals; everything else that is not a success counts as no answer. Callbacks are signed by
 * Standard Webhooks: the signature covers id, time and body, and is at most five minutes old.
 */
export function httpCarrier(options: HttpCarrierOptions): Carrier {
  const verify = webhookVerifier(options.secrets);
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
      const signed = verify(headers, rawBody);
      const { data } = callback.safeParse(signed?.body);
      return signed && data ? { eventId: signed.eventId, subjectRef: data.ref } : null;
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
