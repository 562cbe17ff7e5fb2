import { smooth } from './smoothing.ts';

const week = [10, 20, 30, 40, 50, 60, 5];
const weeks = (count: number) => Array.from({ length: 7 * count }, (_, day) => week[day % 7] ?? 0);
const forecastAt = (values: readonly (number | null)[], ahead: number) =>
  Math.expm1(smooth(values).logForecast(values.length, ahead));

describe('smoothing', () => {
  it('continues a series that repeats itself', () => {
    const ahead = Array.from({ length: 14 }, (_, day) => forecastAt(weeks(10), day));
    expect(ahead.map((value) => Number(value.toFixed(9)))).toEqual([...week, ...week]);
  });

  it('begins after 28 known values', () => {
    const [first, ...others] = weeks(10);
    expect(smooth([first ?? 0, ...others]).start).toBe(28);
    expect(smooth([null, ...others]).start).toBe(29);
  });

  it('follows an error of the level by a tenth, of the weekday by a twentieth', () => {
    const constant = Array<number>(35).fill(99);
    const log = (values: readonly number[], ahead: number) =>
      smooth(values).logForecast(values.length, ahead) - Math.log(100);
    const next = [...constant, 109];
    expect(log(next, 0)).toBeCloseTo(0.1 * Math.log(1.1), 10);
    expect(log(next, 6)).toBeCloseTo(0.15 * Math.log(1.1), 10);
  });

  it('is moved little by one day times 50', () => {
    const usual = Array.from({ length: 140 }, (_, day) => 100 + 20 * Math.sin(day * 2.4));
    const unusual = usual.map((value, day) => (day === 135 ? 50 * value : value));
    expect(forecastAt(unusual, 3) / forecastAt(usual, 3)).toBeLessThan(1.1);
    expect(forecastAt(unusual, 3)).toBeGreaterThan(forecastAt(usual, 3));
  });

  it('is not changed by missing days, but for the weekday of the days that follow', () => {
    const missing = [...weeks(10), ...Array<null>(14).fill(null)];
    expect(forecastAt(missing, 2)).toBeCloseTo(30, 9);
  });

  it('knows a weekday that was always missing as one like the others', () => {
    const values = Array.from({ length: 70 }, (_, day) => (day % 7 === 3 ? null : 10));
    expect(forecastAt(values, 3)).toBeCloseTo(10, 9);
  });
});
