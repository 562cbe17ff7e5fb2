import { fact } from '@souk/schema/contract';
import fc from 'fast-check';
import { z } from 'zod';
import { checkProperty } from '../../testing/property.ts';
import { each, on, onForeign } from '../consumer.ts';
import { decodeRecord } from './decode-record.ts';

const sold = fact('sold', 'Goods were sold.', z.object({ id: z.string(), count: z.int() }));
const handle = each(async () => {});
const consumers = [on({ sold }, { sold: handle }), onForeign('shop', sold, handle)];
const names = fc.constantFrom('ce_id', 'ce_source', 'ce_type', 'ce_time', 'aggregateversion');
const records = fc.record({
  topic: fc.constantFrom('sold', 'other', '__proto__', 'constructor'),
  key: fc.option(fc.string({ unit: 'binary' })),
  value: fc.option(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.record({ id: fc.jsonValue(), count: fc.jsonValue() }).map((one) => JSON.stringify(one)),
      fc.record({ id: fc.string(), count: fc.integer() }).map((one) => JSON.stringify(one)),
    ),
  ),
  headers: fc.dictionary(
    fc.oneof(names, fc.string()),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('sold', 'shop', 'till', '1', '', '-1')),
  ),
  partition: fc.constant(0),
  position: fc.bigInt({ min: 0n, max: 2n ** 62n }),
  at: fc.constant(new Date(0)),
});

describe('a record, whatever it holds,', () => {
  it('is a message of the right types, undecodable with a short reason, or ignored (EVT-10)', async () => {
    const outcomes = new Set<string>();
    const property = fc.property(records, (record) => {
      const result = decodeRecord(consumers as never, record);
      outcomes.add(result === null ? 'ignored' : 'reason' in result ? 'undecodable' : 'message');
      if (result === null) return;
      if ('reason' in result) {
        expect(result.reason.length).toBeLessThan(500);
        return;
      }
      const { id, version, at, data } = result.message;
      expect([typeof id, Number.isNaN(at.getTime())]).toEqual(['string', false]);
      expect(version === null || (Number.isSafeInteger(version) && version >= 0)).toBe(true);
      expect(sold.schema.safeParse(data).success).toBe(true);
    });
    await checkProperty(property, 2_000);
    expect([...outcomes].sort()).toEqual(['ignored', 'message', 'undecodable']);
  });
});
