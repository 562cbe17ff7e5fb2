import { type InjectedFault, injectFault } from '@souk/platform/runtime/injected-fault';
import { type Carrier, CarrierUnavailable } from '../domain/carrier.ts';

/** Injects the fault of this moment before each call: a call that fails does not reach the carrier. */
export function carrierWithFault(carrier: Carrier, fault: () => InjectedFault): Carrier {
  const after = <Answer>(call: () => Promise<Answer>): Promise<Answer> =>
    injectFault(fault()).then(call, (cause: unknown) => {
      throw new CarrierUnavailable('A fault was injected.', { cause });
    });
  return {
    ...carrier,
    book: (parcel, id) => after(() => carrier.book(parcel, id)),
    track: (ref) => after(() => carrier.track(ref)),
    cancel: (ref) => after(() => carrier.cancel(ref)),
  };
}
