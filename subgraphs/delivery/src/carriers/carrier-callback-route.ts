import type { Transact } from '@souk/platform/messaging/work';
import type { Notifier } from '@souk/platform/runtime/notifier';
import type { RawRoute } from '@souk/platform/service/use-raw-routes';
import type { Carrier } from '../domain/carrier.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { recordCarrierCallback } from '../usecases/record-carrier-callback.ts';

type Callbacks = {
  readonly transact: Transact<PublishedEvents>;
  readonly carrier: Carrier;
  /** Notified when the carrier is to be asked. */
  readonly callsDue: Pick<Notifier, 'notify'>;
};

/**
 * Where a carrier sends its callbacks: 204 once one is stored, also when it is repeated; 401, and nothing is
 * stored, when the signature or the time is wrong; 404 for another carrier.
 */
export function carrierCallbackRoute({ transact, carrier, callsDue }: Callbacks): RawRoute {
  return {
    method: 'POST',
    path: '/webhooks/carriers/:carrier',
    handle: async ({ headers, body, params }) => {
      if (params.carrier !== carrier.name) return { status: 404 };
      const event = carrier.verify(headers, body);
      if (!event) return { status: 401 };
      await transact((work) => recordCarrierCallback(work, carrier.name, event));
      callsDue.notify();
      return { status: 204 };
    },
  };
}
