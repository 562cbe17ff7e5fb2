import fc from 'fast-check';
import { contentOf, signCursor } from '../testing/sign-cursor.ts';
import { cursorsOf } from './cursor.ts';

const args = { orderId: 'o-1' };
const ofKey = (key: string) => cursorsOf(key, 'order-status', 'orderStatusChanged', args);
const reached = fc.record({
  marks: fc
    .array(fc.tuple(fc.nat(1_000), fc.bigInt({ min: 0n, max: 2n ** 60n })))
    .map((marks) => new Map(marks)),
  told: fc.option(fc.record({ entity: fc.string(), version: fc.nat() }), { nil: null }),
  at: fc.date({ noInvalidDate: true }),
});

describe('a cursor', () => {
  it('says at any gateway with the same key what it was made of', () => {
    fc.assert(
      fc.property(reached, (place) => {
        expect(ofKey('k').open(ofKey('k').seal(place))).toEqual(place);
      }),
    );
  });

  it.each([
    ['had none yet', (content: unknown[]) => content.slice(1)],
    ['is unknown', ([, ...content]: unknown[]) => [2, ...content]],
    ['stands before something else', () => [2]],
  ])('is too old where its format version %s', (_, other) => {
    const cursor = ofKey('k').seal({ marks: new Map([[1, 2n]]), told: null, at: new Date(3) });
    const content = contentOf(cursor);
    expect(ofKey('k').open(signCursor('k', content))).not.toBeNull();
    expect(ofKey('k').open(signCursor('k', other(content)))).toBeNull();
  });

  it('is the same for the same place, so that many can share one message', () => {
    const place = { marks: new Map([[1, 2n]]), told: null, at: new Date(3) };
    expect(ofKey('k').seal(place)).toBe(ofKey('k').seal(place));
  });

  it('is refused when a single character of it was changed', () => {
    const cursor = ofKey('k').seal({ marks: new Map([[1, 2n]]), told: null, at: new Date(3) });
    for (const [index, character] of [...cursor].entries()) {
      const other = character === 'A' ? 'B' : 'A';
      const forged = cursor.slice(0, index) + other + cursor.slice(index + 1);
      // The last character may have bits that say nothing.
      if (Buffer.from(forged, 'base64url').equals(Buffer.from(cursor, 'base64url'))) continue;
      expect(() => ofKey('k').open(forged)).toThrow('does not belong');
    }
  });

  it.each([
    ['of another key', ofKey('other')],
    ['of another topic', cursorsOf('k', 'orders', 'orderStatusChanged', args)],
    ['of another field', cursorsOf('k', 'order-status', 'myOrdersChanged', args)],
    [
      'of other arguments',
      cursorsOf('k', 'order-status', 'orderStatusChanged', { orderId: 'o-2' }),
    ],
  ])('is refused by cursors %s', (_, others) => {
    const cursor = ofKey('k').seal({ marks: new Map(), told: null, at: new Date(0) });
    expect(() => others.open(cursor)).toThrow('does not belong');
  });

  it('is refused, and breaks nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => ofKey('k').open(text)).toThrow('does not belong');
      }),
    );
  });
});
