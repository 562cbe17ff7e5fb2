import type { IHeaders } from 'kafkajs';
import { recordOf } from './record.ts';

const place = { topic: 'order-placed', partition: 3 };

function message(headers: IHeaders, value: Buffer | null = Buffer.from('{}')) {
  const stored = { attributes: 0, offset: '9007199254740993', timestamp: '1763730000000' };
  return { ...stored, key: null, value, headers };
}

describe('a record of another producer', () => {
  it('has a position, also above the safe integers', () => {
    expect(recordOf(place, message({}))).toEqual({
      ...place,
      position: 9_007_199_254_740_993n,
      key: null,
      value: '{}',
      headers: {},
      at: new Date(1_763_730_000_000),
    });
  });

  it('has the last header of each name, and none without a value', () => {
    const twice = [Buffer.from('1'), Buffer.from('2')];
    const { headers } = recordOf(place, message({ ce_id: twice, empty: undefined, '': 'x' }));
    expect(headers).toEqual({ ce_id: '2', '': 'x' });
  });

  it('can be read when its value is not text', () => {
    expect(recordOf(place, message({}, Buffer.from([0xff, 0x7b]))).value).toBe('\uFFFD{');
  });
});
