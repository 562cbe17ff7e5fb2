import { changeOf } from './change-of.ts';

describe('the change of a figure', () => {
  it.each([
    [112, 100, 0.12],
    [50, 100, -0.5],
    [100, 100, 0],
    [99.999, 100, 0],
    [0, 100, -1],
    [300, 100, 2],
    [5, 0, null],
    [0, 0, null],
    [Number.NaN, 100, null],
    [100, Number.NaN, null],
  ])('from %d, after %d, is %p', (now, before, change) => {
    expect(changeOf(now, before)).toBe(change);
  });
});
