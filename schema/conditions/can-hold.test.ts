import fc from 'fast-check';
import { argumentsIn, canHold, holds, type KnownContext, parseCondition } from './index.ts';

const known = {
  args: { id: 'a', ids: ['a', 'b'], none: [], missing: null },
  viewer: { id: 'v', scopes: ['read'] },
};
const can = (texts: string[], context: KnownContext = known) =>
  canHold(texts.map(parseCondition), context);

describe('a condition', () => {
  it.each([
    ['anyone', []],
    ['an unknown value that equals a known one', ['event.a = args.id']],
    ['an unknown value that is in a list', ['event.a in args.ids']],
    ['a known value in an unknown list', ['viewer.id in event.list']],
    ['unknown values', ['event.a = event.b and event.a in event.list']],
    ['known values that are equal', ["args.id = 'a' and 'read' in viewer.scopes"]],
    ['an alternative', ["'write' in viewer.scopes or event.a = viewer.id"]],
    ['different paths', ['event.a = args.id', 'event.b = viewer.id']],
    ['a value of both conditions', ["event.a in args.ids and event.a = 'b'", "'b' = event.a"]],
  ])('can hold with %s', (_, texts) => {
    expect(can(texts)).toBe(true);
  });

  it.each([
    ['an empty list', ['event.a in args.none']],
    ['a missing value', ['event.a = args.missing']],
    ['a missing list', ['event.a in args.missing']],
    ['a missing value and an unknown list', ['args.missing in event.list']],
    ['known values that differ', ["args.id = 'b'"]],
    ['a scope that the viewer lacks', ["'write' in viewer.scopes"]],
    ['two values for one path', ["event.a = 'a' and event.a = 'b'"]],
    ['a value that is not in the list', ["event.a in args.ids and event.a = 'c'"]],
    ['two conditions that exclude each other', ['event.a = args.id', 'event.a = viewer.id']],
    ['no possible alternative', ['event.a in args.none or event.a = args.missing']],
  ])('can not hold with %s', (_, texts) => {
    expect(can(texts)).toBe(false);
  });

  it('can not hold for an anonymous viewer that it needs, and can when the viewer is unknown', () => {
    const texts = ["event.a = viewer.id or 'read' in viewer.scopes"];
    expect(can(texts, { args: {}, viewer: null })).toBe(false);
    expect(can(texts, { args: {} })).toBe(true);
  });

  it('that an event fulfils can hold', () => {
    const value = fc.constantFrom('a', 'b', '', null);
    const list = fc.array(value, { maxLength: 2 });
    const one = fc.constantFrom("'a'", 'args.one', 'viewer.id', 'event.one', 'event.two');
    const many = fc.constantFrom('args.list', 'viewer.scopes', 'event.list');
    const comparison = fc.oneof(
      fc.tuple(one, fc.constant('='), one),
      fc.tuple(one, fc.constant('in'), many),
    );
    const condition = fc
      .array(fc.array(comparison, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
      .map((any) => any.map((all) => all.map((part) => part.join(' ')).join(' and ')).join(' or '))
      .map(parseCondition);
    const context = fc.record({
      args: fc.record({ one: value, list }),
      viewer: fc.option(
        fc.record({
          id: fc.constantFrom('a', 'b'),
          scopes: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
        }),
      ),
      event: fc.record({ one: value, two: value, list }),
    });
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 2 }), context, (conditions, given) => {
        const { args, viewer } = given;
        fc.pre(conditions.every((each) => holds(each, given)));
        for (const part of [{ args, viewer }, { args }, { viewer }, {}])
          expect(canHold(conditions, part)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('names the arguments that it uses', () => {
    const texts = ["event.a in args.ids or 'a' = args.id", 'args.id = viewer.id', 'anyone'];
    expect(argumentsIn(texts.map(parseCondition))).toEqual(['ids', 'id']);
  });
});
