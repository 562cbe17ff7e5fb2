import { type Evaluation, type Named, thinnedCopies } from './evaluate.ts';
import type { RegularScore } from './score-regular.ts';
import type { Compared, SlowScore } from './score-slow.ts';

/** Returns the figures as tables, for a terminal. */
export function evaluationTable({ regular, disturbed, sums, slow }: Evaluation): string {
  const windows = regular[0]?.windows ?? 0;
  return [
    `Regular sellers, ${windows} fortnights, one in each week`,
    table([regularHeads, ...regular.map(regularRow)]),
    'With less history, or a disturbed one',
    table([regularHeads, ...disturbed.map(regularRow)]),
    'Sums of units: days, and how many the intervals hold in %',
    table([
      ['', 'in 80 %', 'in 95 %'],
      ...sums.map(({ days, held }) => [`${days} days`, ...held.map((part) => part.toFixed(1))]),
    ]),
    `Slow sellers, ${thinnedCopies} thinned copies of the units: ours / naive`,
    table([slowHeads, ...slow.map(slowRow)]),
  ].join('\n\n');
}

const regularHeads = ['', 'MAE', 'of mean', 'bias %', 'in 80 %', 'in 95 %'];

function regularRow(score: Named<RegularScore>): string[] {
  const { mae, maeOfMean, bias, coverage80, coverage95 } = score;
  const figures = [mae, maeOfMean, bias, coverage80, coverage95];
  return [score.name, ...figures.map((figure) => (figure === null ? '–' : figure.toFixed(1)))];
}

const slowHeads = [
  '',
  'MAE of median',
  'MAE of 14-day sum',
  'its mean',
  'last 14 days',
  'pinball, day',
  'pinball, sum',
  'in 80 %',
  'in 95 %',
];

function slowRow(score: Named<SlowScore>): string[] {
  return [
    score.name,
    both(score.mae, 3),
    both(score.maeOfSum, 2),
    score.maeOfMeanSum.toFixed(2),
    score.maeOfLastFortnight.toFixed(2),
    both(score.pinball, 3),
    both(score.pinballOfSum, 2),
    score.held80.toFixed(1),
    score.held95.toFixed(1),
  ];
}

function both({ ours, naive }: Compared, digits: number): string {
  return `${ours.toFixed(digits)} / ${naive.toFixed(digits)}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}
