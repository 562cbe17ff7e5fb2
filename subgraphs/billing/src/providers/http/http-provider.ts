import { z } from 'zod';
import {
  intentStatuses,
  providerRefusal,
  transferStatuses,
  unavailable,
  unknownToProvider,
} from '../../domain/provider-state.ts';
import type {
  IntentCall,
  NewIntent,
  ObjectKind,
  PaymentProvider,
  StateOf,
} from '../payment-provider.ts';
import { providerEventVerifier } from '../provider-event.ts';

export type HttpProviderSettings = {
  readonly name: string;
  /** The root of its API, without a slash at the end. */
  readonly url: string;
  readonly apiKey: string;
  /** The secrets of its callbacks, `whsec_…`; several while one is replaced. */
  readonly webhookSecrets: readonly string[];
  readonly timeoutMs: number;
  /** Ends the calls under way, without an answer. */
  readonly stopping?: AbortSignal;
};

const money = z
  .object({ currency: z.string(), minorUnits: z.int().nonnegative() })
  .transform(({ currency, minorUnits }) => ({ currency, minorUnits }));
const intentState = z.object({
  status: z.enum(intentStatuses),
  ref: z.string(),
  amount: money,
  action: z.object({ url: z.string(), expiresAt: z.coerce.date() }).nullable(),
  code: z.string().nullable(),
});
const transferState = z.object({
  status: z.enum(transferStatuses),
  ref: z.string(),
  amount: money,
  code: z.string().nullable(),
});
const refusal = z.object({ code: z.string().max(100), message: z.string() });

/** Statuses with which a provider refuses for good: conflict, and content that it cannot process. */
const refused = [409, 422];

type Request = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly key?: string;
  readonly body?: unknown;
};

/**
 * A provider behind HTTP and JSON: each POST has an `idempotency-key`. 409 and 422 with `code` and
 * `message` are refusals; whatever else is not 200 with a state, or takes too long, is UNAVAILABLE.
 */
export class HttpProvider implements PaymentProvider {
  readonly name: string;
  readonly verify: PaymentProvider['verify'];
  readonly #settings: HttpProviderSettings;

  constructor(settings: HttpProviderSettings) {
    this.name = settings.name;
    this.verify = providerEventVerifier(settings.webhookSecrets);
    this.#settings = settings;
  }

  createIntent(intent: NewIntent) {
    return this.#post('/intents', intent.id, intent, intentState);
  }

  capture(ref: string, { id, amount }: IntentCall) {
    return this.#post(`/intents/${encodeURIComponent(ref)}/capture`, id, { amount }, intentState);
  }

  cancel(ref: string, id: string) {
    return this.#post(`/intents/${encodeURIComponent(ref)}/cancel`, id, {}, intentState);
  }

  refund(ref: string, call: IntentCall) {
    const path = `/intents/${encodeURIComponent(ref)}/refunds`;
    return this.#post(path, call.id, call, transferState);
  }

  payout(payout: IntentCall & { readonly sellerRef: string }) {
    return this.#post('/payouts', payout.id, payout, transferState);
  }

  async read<Kind extends ObjectKind>(kind: Kind, id: string) {
    const response = await this.#send({
      method: 'GET',
      path: `/${kind}s/${encodeURIComponent(id)}`,
    });
    if (response?.status === 404) return unknownToProvider;
    const schema = kind === 'intent' ? intentState : transferState;
    const { data } = schema.safeParse(response?.status === 200 ? response.body : null);
    return data ? (data as StateOf<Kind>) : unavailable;
  }

  async #post<State>(path: string, key: string, body: unknown, schema: z.ZodType<State>) {
    const response = await this.#send({ method: 'POST', path, key, body });
    if (!response) return unavailable;
    const schemaOfRefusal = refusal.safeParse(response.body);
    if (refused.includes(response.status) && schemaOfRefusal.success) {
      return providerRefusal(schemaOfRefusal.data.code, schemaOfRefusal.data.message);
    }
    const { data } = schema.safeParse(response.status === 200 ? response.body : null);
    return data ?? unavailable;
  }

  /** Null without a complete response in JSON. */
  async #send({ method, path, key, body }: Request) {
    const { url, apiKey, timeoutMs, stopping } = this.#settings;
    const tooLate = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${apiKey}`,
          ...(key && { 'idempotency-key': key }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: stopping ? AbortSignal.any([stopping, tooLate]) : tooLate,
      });
      return { status: response.status, body: (await response.json()) as unknown };
    } catch {
      // No connection, no answer in time, or an answer that is not JSON: what happened is not known.
      return null;
    }
  }
}
