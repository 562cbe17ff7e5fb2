import { fact } from '@souk/schema/contract';
import { z } from 'zod';
import { isUnavailable } from '../bus/is-unavailable.ts';
import { on } from '../messaging/consumer/consumers.ts';
import { FaultInjected, type InjectedFault } from '../runtime/injected-fault.ts';
import { consumersWithFault, resolversWithFault } from './inject-faults.ts';

let fault: InjectedFault = 'NONE';
let calls: string[] = [];
beforeEach(() => {
  [fault, calls] = ['NONE', []];
});

const called = (name: string) => (argument: string) => {
  calls.push(name);
  return argument;
};

const resolvers = resolversWithFault(
  {
    Query: { read: called('read') },
    Mutation: { write: called('write') },
    Thing: { __resolveReference: called('reference'), name: called('name') },
  },
  () => fault,
);

describe('a fault that is injected into resolvers', () => {
  it('fails the fields of the roots and the references, before they are resolved', async () => {
    const { Query, Mutation, Thing } = resolvers;
    fault = 'FAIL';
    for (const call of [Query.read, Mutation.write, Thing.__resolveReference])
      await expect(call('x')).rejects.toThrow(FaultInjected);
    expect(Thing.name('x')).toBe('x');
    expect(calls).toEqual(['name']);
  });

  it('only waits when it is a time, and changes nothing when there is none', async () => {
    for (fault of ['NONE', 1] as const) expect(await resolvers.Query.read('x')).toBe('x');
    expect(calls).toEqual(['read', 'read']);
  });
});

describe('a fault that is injected into handlers', () => {
  const contract = { happened: fact('happened', 'It happened.', z.object({})) };
  const handle = async () => void calls.push('handled');
  const [subscription] = consumersWithFault([on(contract, { happened: handle })], () => fault);
  const run = () => subscription?.handlers.get('happened')?.({} as never, []);

  it('is unavailability: the records are delivered again, and are no dead letters', async () => {
    fault = 'FAIL';
    const failure = await run()?.catch((error: unknown) => error);
    expect(isUnavailable(failure)).toBe(true);
    expect(calls).toEqual([]);
    fault = 'NONE';
    await run();
    expect(calls).toEqual(['handled']);
  });
});
