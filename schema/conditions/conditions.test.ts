import { type ConditionContext, ConditionError, holds, parseCondition } from './index.ts';

const context = {
  args: { orderId: 'o-1', productIds: ['p-1', 'p-2'] },
  viewer: { id: 'b-1', scopes: ['orders:fulfil'] },
  event: {
    buyerId: 'b-1',
    sellerIds: ['s-1'],
    productId: 'p-2',
    note: null,
    at: { city: 'Moscow' },
  },
};
const isTrue = (text: string, more: Partial<ConditionContext> = {}) =>
  holds(parseCondition(text), { ...context, ...more });

describe('a condition', () => {
  it.each([
    'anyone',
    'event.buyerId = viewer.id',
    "event.buyerId='b-1'",
    "  'orders:fulfil' in viewer.scopes  ",
    'event.productId in args.productIds',
    "event.at.city = 'Moscow'",
    "viewer.id in event.sellerIds or 'b-1' = viewer.id",
    "'a' = 'b' and 'a' = 'a' or 'c' = 'c'",
    "'c' = 'c' or 'a' = 'a' and 'a' = 'b'",
  ])('holds: %s', (text) => {
    expect(isTrue(text)).toBe(true);
  });

  it.each([
    'viewer.id in event.sellerIds',
    "event.buyerId = 'B-1'",
    "'orders:admin' in viewer.scopes",
    "'orders' in viewer.scopes",
    "event.buyerId = viewer.id and 'orders:admin' in viewer.scopes",
    'viewer.id in event.buyerId',
    'event.sellerIds = event.sellerIds',
  ])('does not hold: %s', (text) => {
    expect(isTrue(text)).toBe(false);
  });

  it.each([
    ['two missing values', 'event.unknown = args.unknown'],
    ['null values', 'event.note = event.note'],
    ['paths through a string', 'event.buyerId.length = event.buyerId.length'],
  ])('does not hold for %s', (_, text) => {
    expect(isTrue(text)).toBe(false);
  });

  it('ignores inherited properties', () => {
    const event = Object.create({ buyerId: 'b-1' });
    expect(isTrue('event.buyerId = viewer.id', { event })).toBe(false);
  });

  it('never matches an anonymous viewer with a record without a buyer (ID-13)', () => {
    const anonymous = { viewer: null, event: { sellerIds: [undefined] } };
    expect(isTrue('event.buyerId = viewer.id', anonymous)).toBe(false);
    expect(isTrue('viewer.id in event.sellerIds', anonymous)).toBe(false);
    expect(isTrue("'orders:admin' in viewer.scopes", anonymous)).toBe(false);
  });
});

describe('an invalid condition', () => {
  it.each([
    ['', 0, 'Expected a string in single quotes, or a path'],
    ['event.buyerId', 13, 'Expected "=" or "in".'],
    ['event.buyerId == viewer.id', 15, 'Expected a string in single quotes, or a path'],
    ['event.buyerId = viewer.id or', 28, 'Expected a string in single quotes, or a path'],
    ['event.buyerId = viewer.email', 16, 'The viewer has only id and scopes.'],
    ['viewer = event.buyerId', 0, 'Expected a string in single quotes, or a path'],
    ['process.env = event.a', 0, 'Expected a string in single quotes, or a path'],
    ["event.a = 'b", 10, 'Unexpected character.'],
    ['event.a = "b"', 10, 'Unexpected character.'],
    ["event['a'] = 'b'", 5, 'Unexpected character.'],
    ['event.a() = args.b', 7, 'Unexpected character.'],
    ["event.a = 'b'; args.c", 13, 'Unexpected character.'],
    ['anyone or event.a = args.b', 7, 'Expected the end of the condition.'],
    ["event.a = 'b' 'c'", 14, 'Expected the end of the condition.'],
  ])('is rejected, and the error shows the position: %s', (text, at, reason) => {
    const attempt = () => parseCondition(text);
    expect(attempt).toThrow(ConditionError);
    expect(attempt).toThrow(expect.objectContaining({ at }));
    expect(attempt).toThrow(reason);
    expect(attempt).toThrow(`\n  ${text}\n  ${' '.repeat(at)}^`);
  });
});
