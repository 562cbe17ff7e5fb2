import { fanPath, linePath } from './paths.ts';
import { frame, middleOf, periodScale, valueScale } from './scales.ts';

const values = valueScale([10]);
const periods = periodScale(4, 0);
const [ground, top] = [frame.height - frame.bottom, frame.top];
const x = (index: number) => Math.round(middleOf(periods, index) * 10) / 10;

describe('a line', () => {
  it('goes through the middle of each period at the height of its value', () => {
    expect(linePath([0, 10, 0, 10], values, periods)).toBe(
      `M${x(0)},${ground}L${x(1)},${top}L${x(2)},${ground}L${x(3)},${top}`,
    );
  });

  it('is broken where there is no value, and begins where the first one is', () => {
    expect(linePath([null, 10, null, 0], values, periods)).toBe(
      `M${x(1)},${top}ZM${x(3)},${ground}Z`,
    );
    expect(linePath([null, null, 0, 10], values, periods)).toBe(
      `M${x(2)},${ground}L${x(3)},${top}`,
    );
  });

  it('without values is empty', () => {
    expect([linePath([], values, periods), linePath([null], values, periods)]).toEqual(['', '']);
  });
});

describe('a fan', () => {
  it('goes along the high bounds, and back along the low ones', () => {
    const bounds = { low: 0, high: 10 };
    expect(fanPath([null, null, bounds, bounds], values, periods)).toBe(
      `M${x(2)},${top}L${x(3)},${top}L${x(3)},${ground}L${x(2)},${ground}Z`,
    );
  });

  it('without bounds is empty', () => {
    expect(fanPath([null], values, periods)).toBe('');
  });
});
