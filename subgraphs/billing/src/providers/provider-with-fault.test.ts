import type { InjectedFault } from '@souk/platform/runtime/injected-fault';
import type { PaymentProvider } from './payment-provider.ts';
import { providerWithFault } from './provider-with-fault.ts';

let fault: InjectedFault = 'FAIL';
const calls: string[] = [];
const called = (name: string) => () => {
  calls.push(name);
  return Promise.resolve(name);
};
const names = ['createIntent', 'capture', 'cancel', 'refund', 'payout', 'read'] as const;
const real = Object.fromEntries(names.map((name) => [name, called(name)]));
const provider = providerWithFault(
  { ...real, name: 'real', verify: () => null } as unknown as PaymentProvider,
  () => fault,
) as unknown as Readonly<Record<(typeof names)[number], () => Promise<unknown>>>;

it.each(names)(
  'a call of %s that is to fail is UNAVAILABLE, and does not reach the provider',
  async (name) => {
    fault = 'FAIL';
    expect(await provider[name]()).toEqual({ status: 'UNAVAILABLE' });
    expect(calls).toEqual([]);
    fault = 1;
    expect(await provider[name]()).toBe(name);
    expect(calls.splice(0)).toEqual([name]);
  },
);
