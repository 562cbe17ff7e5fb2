import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('does not depend on the order of keys, at any depth', () => {
    expect(canonicalJson({ b: [{ y: 1, x: 2 }], a: null })).toBe('{"a":null,"b":[{"x":2,"y":1}]}');
  });

  it('keeps the order of lists, and the type of each value', () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
    expect(canonicalJson({ a: '1' })).not.toBe(canonicalJson({ a: 1 }));
  });

  it('keeps keys that every object has', () => {
    expect(canonicalJson(JSON.parse('{"constructor":2,"__proto__":{"b":1}}'))).toBe(
      '{"__proto__":{"b":1},"constructor":2}',
    );
  });
});
