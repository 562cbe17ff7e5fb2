import { readFileSync, writeFileSync } from 'node:fs';
import { type ModeName, modeNames } from '@souk/ops/modes/mode';
import { cellOf, type Measurement } from './measurement.ts';

/** Measurements of one deployment mode, with date and machine. */
export type Results = {
  readonly on: string;
  readonly machine: string;
  readonly measurements: readonly Measurement[];
};
type SavedResults = Partial<Record<ModeName, Results>>;

const file = new URL('../results.json', import.meta.url);
const readme = new URL('../README.md', import.meta.url);

/** The stored value of a measurement; undefined when it was never measured. */
export function storedValue(mode: ModeName, name: string): number | undefined {
  const saved: SavedResults = JSON.parse(readFileSync(file, 'utf8'));
  return saved[mode]?.measurements.find((one) => one.name === name)?.measured;
}

/** Saves the results of one mode, and updates the table of all modes in the README. */
export function saveResults(mode: ModeName, results: Results): void {
  const saved: SavedResults = { ...JSON.parse(readFileSync(file, 'utf8')), [mode]: results };
  writeFileSync(file, `${JSON.stringify(saved, null, 2)}\n`);
  const text = readFileSync(readme, 'utf8');
  const [before = ''] = text.split('<!-- results -->');
  const after = text.split('<!-- /results -->')[1] ?? '';
  const table = tableOf(saved);
  writeFileSync(readme, `${before}<!-- results -->\n${table}\n<!-- /results -->${after}`);
}

/** All modes side by side: `x of y` is within its budget y. */
function tableOf(saved: SavedResults): string {
  const hows = new Map<string, string>();
  for (const mode of modeNames) {
    for (const { name, how } of saved[mode]?.measurements ?? []) hows.set(name, how);
  }
  const cell = (mode: ModeName, name: string) => {
    const measurement = saved[mode]?.measurements.find((one) => one.name === name);
    return measurement ? cellOf(measurement) : '–';
  };
  const rows = [...hows].map(
    ([name, how]) =>
      `| ${name} | ${modeNames.map((mode) => cell(mode, name)).join(' | ')} | ${how} |`,
  );
  const when = modeNames.flatMap((mode) => {
    const results = saved[mode];
    return results ? [`- ${mode}: ${results.on}, ${results.machine}`] : [];
  });
  return [
    ...when,
    '',
    `| what | ${modeNames.join(' | ')} | how |`,
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
