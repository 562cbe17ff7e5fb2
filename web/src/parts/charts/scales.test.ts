import { frame, labelled, middleOf, periodScale, ticksOf, valueScale } from './scales.ts';

const ground = frame.height - frame.bottom;

describe('the values of a chart', () => {
  it.each([
    [
      [3, 97],
      [0, 100],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [[], [0, 1]],
    [
      [-40, 120],
      [-50, 150],
    ],
    [
      [-5, -2],
      [-5, 0],
    ],
    [[12_345_678], [0, 15_000_000]],
  ])('%j are drawn from %j', (values, bounds) => {
    expect(valueScale(values).domain()).toEqual(bounds);
  });

  it('begin at the ground, and the highest line is at the top', () => {
    const scale = valueScale([100]);
    expect([scale(0), scale(100)]).toEqual([ground, frame.top]);
  });

  it.each([
    [[1], [0, 1]],
    [[3], [0, 1, 2, 3]],
    [[100], [0, 20, 40, 60, 80, 100]],
  ])('%j have lines at %j', (values, ticks) => {
    expect(ticksOf(valueScale(values))).toEqual(ticks);
  });
});

describe('the periods of a chart', () => {
  it('share its width, without touching one another', () => {
    const scale = periodScale(7);
    const begins = scale.domain().map((index) => scale(index) ?? 0);
    expect(begins[0]).toBeCloseTo(frame.left);
    expect((begins[6] ?? 0) + scale.bandwidth()).toBeCloseTo(frame.width - frame.right);
    expect((begins[1] ?? 0) - (begins[0] ?? 0)).toBeGreaterThan(scale.bandwidth());
  });

  it('have their middle within them', () => {
    const scale = periodScale(2, 0);
    expect(middleOf(scale, 1) - middleOf(scale, 0)).toBeCloseTo(scale.bandwidth());
  });

  it.each([
    [5, 6, [0, 1, 2, 3, 4]],
    [24, 6, [0, 4, 8, 12, 16, 20]],
    [30, 7, [0, 5, 10, 15, 20, 25]],
    [0, 6, []],
  ])('%i have at most %i texts: %j', (count, labelsMax, indexes) => {
    expect(labelled(count, labelsMax)).toEqual(indexes);
  });
});
