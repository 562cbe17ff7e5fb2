import { cycles, reachable } from './cycles.ts';
import { layering } from './layers.ts';

const graph = new Map(
  Object.entries({
    'lib/top/a.ts': ['lib/middle/a.ts', 'lib/middle/b.ts', 'lib/low.ts'],
    'lib/middle/a.ts': ['lib/low.ts', 'lib/middle/b.ts'],
    'lib/middle/b.ts': ['lib/low.ts', 'lib/top/a.ts', 'other/x.ts'],
    'lib/low.ts': [],
    'other/x.ts': ['lib/low.ts'],
  }).map(([path, imports]) => [path, new Set(imports)]),
);
const upward = ['lib/middle/b.ts -> lib/top/a.ts'];

describe('the layers of a folder', () => {
  it('follow the majority of the imports when no order is given', () => {
    expect(layering(graph, 'lib')).toEqual({ modules: 3, layers: 3, upward });
  });

  it('follow the given order', () => {
    expect(layering(graph, 'lib', ['low', 'middle', 'top']).upward).toEqual(upward);
    expect(layering(graph, 'lib', ['low', 'top', 'middle']).upward).toEqual([
      'lib/top/a.ts -> lib/middle/a.ts',
      'lib/top/a.ts -> lib/middle/b.ts',
    ]);
  });

  it('ignore an order that lacks a module', () => {
    expect(layering(graph, 'lib', ['low', 'middle']).upward).toEqual(upward);
  });
});

it('a cycle is a set of files that reach one another', () => {
  expect(cycles(graph)).toEqual([['lib/top/a.ts', 'lib/middle/a.ts', 'lib/middle/b.ts']]);
  expect([...reachable(graph, 'other/x.ts')]).toEqual(['lib/low.ts']);
});
