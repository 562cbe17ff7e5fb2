import { applyRewrites } from './rewrites.ts';

const isOfType = (typename: string, condition: string) => typename === condition;

describe('rewrites', () => {
  it.each([0, false, '', null, 'x'])('move the value %p', (value) => {
    const entity = { __typename: 'A', x__alias_0: value };
    const path = ['... on A', 'x__alias_0'];
    applyRewrites([{ kind: 'KeyRenamer', path, renameKeyTo: 'x' }], entity, undefined, isOfType);
    expect(entity).toEqual({ __typename: 'A', x: value });
  });

  it('leave out objects of other types, in lists as well', () => {
    const entity = { items: [{ __typename: 'A', y: 1 }, { __typename: 'B', y: 2 }, null] };
    const path = ['items', '... on A', 'y'];
    applyRewrites([{ kind: 'KeyRenamer', path, renameKeyTo: 'z' }], entity, undefined, isOfType);
    expect(entity.items).toEqual([{ __typename: 'A', z: 1 }, { __typename: 'B', y: 2 }, null]);
  });

  it('set a value', () => {
    const entity = { __typename: 'Book', id: '1' };
    const path = ['... on Book', '__typename'];
    applyRewrites(
      [{ kind: 'ValueSetter', path, setValueTo: 'Media' }],
      entity,
      undefined,
      isOfType,
    );
    expect(entity).toEqual({ __typename: 'Media', id: '1' });
  });
});
