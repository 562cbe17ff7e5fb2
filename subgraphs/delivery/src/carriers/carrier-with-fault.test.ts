import type { InjectedFault } from '@souk/platform/runtime/injected-fault';
import { type Carrier, CarrierUnavailable } from '../domain/carrier.ts';
import { carrierWithFault } from './carrier-with-fault.ts';

let fault: InjectedFault = 'FAIL';
const calls: string[] = [];
const called = (name: string) => () => {
  calls.push(name);
  return Promise.resolve(name);
};
const names = ['book', 'track', 'cancel'] as const;
const real = Object.fromEntries(names.map((name) => [name, called(name)]));
const carrier = carrierWithFault(
  { ...real, name: 'real', verify: () => null } as unknown as Carrier,
  () => fault,
) as unknown as Readonly<Record<(typeof names)[number], () => Promise<unknown>>>;

it.each(names)(
  'a call of %s that is to fail throws, and does not reach the carrier',
  async (name) => {
    fault = 'FAIL';
    await expect(carrier[name]()).rejects.toThrow(CarrierUnavailable);
    expect(calls).toEqual([]);
    fault = 'NONE';
    expect(await carrier[name]()).toBe(name);
    expect(calls.splice(0)).toEqual([name]);
  },
);
