import { webhookVerifier } from '@souk/platform/service/webhook-verifier';
import { z } from 'zod';
import type { ProviderEvent, ReceivedHeaders } from './payment-provider.ts';

const body = z.object({ data: z.object({ id: z.string().min(1).max(100) }) });

/** Returns `PaymentProvider.verify` for callbacks that are signed with one of these secrets. */
export function providerEventVerifier(secrets: readonly string[]) {
  const verify = webhookVerifier(secrets);
  return (headers: ReceivedHeaders, rawBody: Buffer): ProviderEvent | null => {
    const callback = verify(headers, rawBody);
    const { data } = body.safeParse(callback?.body);
    return callback && data ? { eventId: callback.eventId, subjectRef: data.data.id } : null;
  };
}
