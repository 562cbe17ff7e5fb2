import { changedAt, checkProperty } from '@souk/platform/testing/property';
import fc from 'fast-check';
import { contentOf, signCursor } from '../testing/sign-cursor.ts';
import { cursorsOf } from './cursor.ts';

const args = { orderId: 'o-1' };
const ofKey = (key: string) => cursorsOf(key, 'order-status', 'orderStatusChanged', args);
const positions = fc.record({
  offsets: fc
    .array(fc.tuple(fc.nat(1_000), fc.bigInt({ min: 0n, max: 2n ** 60n })))
    .map((offsets) => new Map(offsets)),
  lastDelivered: fc.option(fc.record({ entity: fc.string(), version: fc.nat() }), { nil: null }),
  at: fc.date({ noInvalidDate: true }),
});

describe('a cursor', () => {
  it('has the same position for any gateway with the same key', async () => {
    const property = fc.property(positions, (position) => {
      expect(ofKey('k').verify(ofKey('k').sign(position))).toEqual(position);
    });
    await checkProperty(property, 100);
  });

  it.each([
    ['is missing', (content: unknown[]) => content.slice(1)],
    ['is unknown', ([, ...content]: unknown[]) => [2, ...content]],
    ['is followed by other content', () => [2]],
  ])('has no position when its format version %s', (_, other) => {
    const cursor = ofKey('k').sign({
      offsets: new Map([[1, 2n]]),
      lastDelivered: null,
      at: new Date(3),
    });
    const content = contentOf(cursor);
    expect(ofKey('k').verify(signCursor('k', content))).not.toBeNull();
    expect(ofKey('k').verify(signCursor('k', other(content)))).toBeNull();
  });

  it('is the same for the same position, so that many can share one message', () => {
    const position = { offsets: new Map([[1, 2n]]), lastDelivered: null, at: new Date(3) };
    expect(ofKey('k').sign(position)).toBe(ofKey('k').sign(position));
  });

  it('is refused when a single character of it was changed', async () => {
    const property = fc.property(positions, fc.nat(), fc.nat(), (position, at, by) => {
      const cursor = changedAt(ofKey('k').sign(position), at, by);
      expect(() => ofKey('k').verify(cursor)).toThrow('does not belong');
    });
    await checkProperty(property, 500);
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
    const cursor = ofKey('k').sign({ offsets: new Map(), lastDelivered: null, at: new Date(0) });
    expect(() => others.verify(cursor)).toThrow('does not belong');
  });

  it('is refused with CURSOR_INVALID, whatever the text', async () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.base64String());
    const property = fc.property(texts, (text) => {
      expect(() => ofKey('k').verify(text)).toThrow('does not belong');
    });
    await checkProperty(property, 200);
  });
});
