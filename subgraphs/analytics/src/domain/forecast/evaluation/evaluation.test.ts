import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Evaluation, evaluate, readRetailDays } from './evaluate.ts';
import { evaluationTable } from './evaluation-table.ts';
import { forecastDrawing } from './forecast-drawing.ts';
import { outsideLimits } from './limits.ts';
import { thinnedSeries } from './thinned-series.ts';

const data = join(import.meta.dirname, '../../../../data/retail-daily/daily.csv');

describe('the evaluation on a real shop', () => {
  const retail = readRetailDays(readFileSync(data, 'utf8'));
  let evaluation: Evaluation;
  beforeAll(() => {
    evaluation = evaluate(retail);
  });

  it('is within its limits (ANA-4)', () => {
    expect(outsideLimits(evaluation)).toEqual([]);
  });

  it('finds less error than "as last week" for units, revenue, orders and a smaller seller', () => {
    const { regular } = evaluation;
    const maeOf = (name: string) => regular.find((row) => row.name === name)?.mae ?? Number.NaN;
    for (const series of ['units', 'revenue', 'orders', '30 a day'])
      expect(maeOf(`${series}: ours`)).toBeLessThan(
        0.85 * maeOf(`${series}: same weekday, last week`),
      );
  });

  it('finds less error than simpler methods at each kind of slow seller', () => {
    for (const { maeOfSum, maeOfLastFortnight, pinball, pinballOfSum } of evaluation.slow) {
      expect(maeOfSum.ours).toBeLessThan(maeOfLastFortnight);
      expect(pinball.ours).toBeLessThan(pinball.naive);
      expect(pinballOfSum.ours).toBeLessThan(pinballOfSum.naive);
    }
  });

  it('finds intervals that hold what they say with little history, too', () => {
    for (const { name, coverage80 } of evaluation.disturbed)
      expect([name, Math.abs((coverage80 ?? 0) - 82) < 5]).toEqual([name, true]);
    for (const { days, held } of evaluation.sums)
      expect([days, Math.abs(held[0] - 83) < 5]).toEqual([days, true]);
  });

  it('names each figure outside of its limits', () => {
    const [units, ...others] = evaluation.regular;
    if (!units) throw new Error('The evaluation has no figures of units.');
    const worse = { ...units, mae: 46.01, coverage80: 84.5, coverage95: null };
    expect(outsideLimits({ ...evaluation, regular: [worse, ...others] })).toEqual([
      'The mean absolute error of units is 46.01: it must be 0 to 46.',
      'The coverage of the 80 % interval of units is 84.50: it must be 79 to 84.',
      'The coverage of the 95 % interval of units is NaN: it must be 94 to 97.',
    ]);
    const [slow] = evaluation.slow;
    if (!slow) throw new Error('The evaluation has no slow sellers.');
    const bad = { ...slow, maeOfSum: { ours: 2, naive: 3 }, held80: 76 };
    expect(outsideLimits({ ...evaluation, slow: [bad] })).toEqual([
      'The error of sums at 1 a week, divided by the naive one, is 0.67: it must be 0 to 0.65.',
      'The coverage of the 80 % interval at 1 a week is 76.00: it must be 77 to 83.',
    ]);
  });

  it('is drawn in docs/forecast.svg as it is now', () => {
    const file = join(import.meta.dirname, '../../../../../../docs/forecast.svg');
    const drawing = forecastDrawing(retail.units, retail.firstDay);
    expect(drawing).not.toContain('NaN');
    // Else: npm run forecast:evaluate -- --draw
    expect(readFileSync(file, 'utf8')).toBe(drawing);
  });

  it('prints a row for each method, each disturbance and each slow seller', () => {
    const table = evaluationTable(evaluation);
    const rows = [...evaluation.regular, ...evaluation.disturbed, ...evaluation.slow];
    for (const { name } of rows) expect(table).toMatch(new RegExp(`^${name} `, 'm'));
  });
});

describe('a thinned series', () => {
  const values = Array<number>(2_000).fill(100);
  const meanOf = (series: readonly number[]) =>
    series.reduce((sum, value) => sum + value, 0) / 2_000;

  it('has the wanted mean, with and without clumps', () => {
    for (const clump of [1, 3])
      expect(Math.abs(meanOf(thinnedSeries(values, { mean: 2, clump, seed: 1 })) - 2)).toBeLessThan(
        0.2,
      );
  });

  it('is the same for the same seed, and another one for another', () => {
    const [one, again, other] = [1, 1, 2].map((seed) =>
      thinnedSeries(values, { mean: 2, clump: 1, seed }),
    );
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });
});
