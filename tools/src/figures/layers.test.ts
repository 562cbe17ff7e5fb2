import { circles, reachable } from './circles.ts';
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
  it('are those of the majority where nobody names an order', () => {
    expect(layering(graph, 'lib')).toEqual({ modules: 3, layers: 3, upward });
  });

  it('are those of the order that is named', () => {
    expect(layering(graph, 'lib', ['low', 'middle', 'top']).upward).toEqual(upward);
    expect(layering(graph, 'lib', ['low', 'top', 'middle']).upward).toEqual([
      'lib/top/a.ts -> lib/middle/a.ts',
      'lib/top/a.ts -> lib/middle/b.ts',
    ]);
  });

  it('come from an order only where it names all that is there', () => {
    expect(layering(graph, 'lib', ['low', 'middle']).upward).toEqual(upward);
  });
});

it('circles are the sets of files that reach one another', () => {
  expect(circles(graph)).toEqual([['lib/top/a.ts', 'lib/middle/a.ts', 'lib/middle/b.ts']]);
  expect([...reachable(graph, 'other/x.ts')]).toEqual(['lib/low.ts']);
});
