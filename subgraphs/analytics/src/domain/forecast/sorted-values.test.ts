import { SortedValues } from './sorted-values.ts';

describe('sorted values', () => {
  it('stay sorted when some are added between two questions', () => {
    const values = new SortedValues();
    for (const value of [5, 1, 3]) values.add(value);
    expect([...values.values()]).toEqual([1, 3, 5]);
    for (const value of [4, 0, 9, 3]) values.add(value);
    expect({ count: values.count, sorted: [...values.values()] }).toEqual({
      count: 7,
      sorted: [0, 1, 3, 3, 4, 5, 9],
    });
  });

  it.each([
    [0.5, 3],
    [0.25, 1.5],
    [0.1, 1],
    [0.9, 5],
  ])('have their quantile %d at the rank level · (count + 1)', (level, quantile) => {
    const values = new SortedValues();
    for (const value of [1, 2, 3, 4, 5]) values.add(value);
    expect(values.quantile(level)).toBe(quantile);
  });

  it('have no quantile while there are none', () => {
    expect(new SortedValues().quantile(0.5)).toBeNaN();
  });
});
