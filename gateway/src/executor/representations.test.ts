import { leavesByType } from './key-sets.ts';
import { Representations } from './representations.ts';
import type { Tree } from './tree.ts';

const field = (name: string, ...below: object[]) => ({
  ...{ kind: 'Field' as const, name },
  ...(below.length > 0 && { selections: below }),
});

/** The places of products that a fetch names by `upc`, and of which it requires other fields too. */
function placesOf(objects: readonly Tree[], ...required: object[]) {
  const selections = [field('__typename'), field('upc'), ...required];
  const keySet = {
    requires: [{ kind: 'InlineFragment' as const, typeCondition: 'Product', selections }] as never,
    input: [],
    asInterface: false,
    keyFields: () => new Set(['upc']),
    isOfType: (typename: string, condition: string) => typename === condition,
  };
  const all = new Representations({ ...keySet, leavesOf: leavesByType(keySet) }, () => false);
  const places = objects.map((one) => all.placeOf({ __typename: 'Product', ...one }));
  return { places, sent: all.list };
}

describe('the representations of a part', () => {
  it('are one for equal objects, and differ with any required value', () => {
    const objects = [
      { upc: '1', price: 5 },
      { upc: '2', price: 5 },
      { upc: '1', price: 5, other: 1 },
      { upc: '1', price: 6 },
      { upc: '1', price: 6 },
      { upc: 1, price: 5 },
      { upc: '1', price: null },
    ];
    const { places, sent } = placesOf(objects, field('price'));
    expect(places).toEqual([0, 1, 0, 2, 2, 3, 4]);
    expect(sent).toHaveLength(5);
    expect(sent[0]).toEqual({ __typename: 'Product', upc: '1', price: 5 });
  });

  it('compare the values of custom scalars, and of fields with fields of their own', () => {
    const sizes = [[1], [1], [2]].map((size) => ({ upc: '1', size }));
    expect(placesOf(sizes, field('size')).places).toEqual([0, 0, 1]);
    const boxes = [{ w: 1 }, { w: 1, h: 3 }, { w: 2 }].map((box) => ({ upc: '1', box }));
    expect(placesOf(boxes, field('box', field('w'))).places).toEqual([0, 0, 1]);
  });

  it('do not exist for a null key, an absent value or another type', () => {
    const objects = [
      { upc: null, price: 1 },
      { upc: '1' },
      { __typename: 'Book', upc: '1', price: 1 },
    ];
    expect(placesOf(objects, field('price'))).toEqual({ places: ['noEntity', -1, -1], sent: [] });
  });
});
