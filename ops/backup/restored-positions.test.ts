import type { IncomingRecord } from '@souk/platform/bus/bus';
import { RestoredPositions } from './restored-positions.ts';

const record = (partition: number, position: number): IncomingRecord => ({
  ...{ topic: 'facts', partition, position: BigInt(position), at: new Date() },
  ...{ key: null, value: null, headers: {} },
});

describe('the positions of a group in a log that is written anew', () => {
  it('are the number of records before the old ones, whatever gaps there were', () => {
    const positions = new RestoredPositions({
      ...{ brokers: 1, topics: [], ends: {} },
      groups: {
        orders: { facts: ['17', null, '0', '4'] },
        billing: { facts: ['18', null, null, null] },
      },
    });
    for (const position of [5, 9, 17, 30]) positions.add(record(0, position));
    for (const partition of [1, 2]) positions.add(record(partition, 0));
    expect(positions.groups()).toEqual(
      new Map([
        ['orders', new Map([['facts', [2n, null, 0n, 0n]]])],
        ['billing', new Map([['facts', [3n, null, null, null]]])],
      ]),
    );
  });
});
