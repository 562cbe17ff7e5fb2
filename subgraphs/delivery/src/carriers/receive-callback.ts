import type { Transact } from '@souk/platform/messaging/work';
import type { Carrier } from '../domain/carrier.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { recordCarrierCallback } from '../usecases/record-carrier-callback.ts';

/** A request of a carrier as it came in: its signature covers the bytes of the body. */
type RawRequest = {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

/**
 * Receives the callbacks of a carrier: 204 once one is stored, also when it is repeated; 401, and nothing is
 * stored, when the signature or the time is wrong.
 */
export function receiveCallback(
  transact: Transact<PublishedEvents>,
  carrier: Carrier,
): (request: RawRequest) => Promise<{ readonly status: number }> {
  return async ({ headers, body }) => {
    const single = Object.entries(headers).filter(([, value]) => !Array.isArray(value));
    const event = carrier.verify(Object.fromEntries(single) as Record<string, string>, body);
    if (!event) return { status: 401 };
    await transact((work) => recordCarrierCallback(work, carrier.name, event));
    return { status: 204 };
  };
}
