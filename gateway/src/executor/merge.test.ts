import { type DocumentNode, Kind, parse } from 'graphql';
import { type Conflict, merge, mergeFieldsOf } from './merge.ts';
import type { Tree } from './tree.ts';

function fieldsOf(source: string, ...renames: [path: string[], to: string][]) {
  const [operation] = (parse(source) as DocumentNode).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError(source);
  const rewrites = renames.map(([path, renameKeyTo]) => {
    return { kind: 'KeyRenamer' as const, path, renameKeyTo };
  });
  return mergeFieldsOf(operation.selectionSet, rewrites);
}

function merged(target: Tree, answer: Tree, source: string): { target: Tree; conflict: Conflict } {
  const conflict = merge(target, answer, fieldsOf(source), false);
  return { target, conflict };
}

describe('merging an answer', () => {
  it('adds fields at every depth, and leaves out what was not asked for', () => {
    const target = { a: 1, c: { x: 1 }, list: [{ n: 1 }, null] };
    const answer = { b: 2, c: { y: 2 }, list: [{ m: 3 }, { m: 4 }], other: 9 };
    expect(merged(target, answer, '{ b c { y } list { m } }')).toEqual({
      target: { a: 1, b: 2, c: { x: 1, y: 2 }, list: [{ n: 1, m: 3 }, { m: 4 }] },
      conflict: null,
    });
  });

  it('never replaces a value by null', () => {
    const target = { a: 1, c: { x: 1 } };
    const answer = { a: null, b: null, c: null };
    expect(merged(target, answer, '{ a b c { x } }').target).toEqual({
      a: 1,
      b: null,
      c: { x: 1 },
    });
  });

  it('keeps the first of two lists of unequal length, and returns its path', () => {
    const target = { c: { lists: [[{ n: 1 }], [{ n: 2 }]] } };
    const answer = { c: { lists: [[{ m: 1 }], []] } };
    expect(merged(target, answer, '{ c { lists { m } } }')).toEqual({
      target: { c: { lists: [[{ n: 1, m: 1 }], [{ n: 2 }]] } },
      conflict: ['c', 'lists', 1],
    });
  });

  it('copies composite values that another object has as well', () => {
    const answer = { c: { x: 1 } };
    const [one, other]: [Tree, Tree] = [{}, {}];
    merge(one, answer, fieldsOf('{ c { x } }'), false);
    merge(other, answer, fieldsOf('{ c { x } }'), true);
    merge(one, { c: { y: 2 } }, fieldsOf('{ c { y } }'), false);
    expect([one, other]).toEqual([{ c: { x: 1, y: 2 } }, { c: { x: 1 } }]);
  });

  it('knows the names that rewrites give', () => {
    const path = ['... on A', 'c', 'x__alias_0'];
    const fields = fieldsOf('{ ... on A { c { x__alias_0 { n } } } }', [path, 'x']);
    const x = { treeName: 'x', inner: [{ treeName: 'n', inner: null }] };
    expect(fields).toContainEqual({ treeName: 'c', inner: expect.arrayContaining([x]) });
  });
});
