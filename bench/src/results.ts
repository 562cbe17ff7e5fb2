import { readFileSync, writeFileSync } from 'node:fs';
import { type WayName, wayNames } from '@souk/ops/modes/mode';
import { cellOf, type Figure } from './measurement.ts';

/** What was measured of one way to run, when, and on what. */
export type Results = {
  readonly on: string;
  readonly machine: string;
  readonly figures: readonly Figure[];
};
type Kept = Partial<Record<WayName, Results>>;

const file = new URL('../results.json', import.meta.url);
const readme = new URL('../README.md', import.meta.url);

/** Keeps the results of one way, and shows them in the README beside those of the other. */
export function keepResults(way: WayName, results: Results): void {
  const kept: Kept = { ...JSON.parse(readFileSync(file, 'utf8')), [way]: results };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  const text = readFileSync(readme, 'utf8');
  const [before = ''] = text.split('<!-- figures -->');
  const after = text.split('<!-- /figures -->')[1] ?? '';
  const table = tableOf(kept);
  writeFileSync(readme, `${before}<!-- figures -->\n${table}\n<!-- /figures -->${after}`);
}

/** Both ways side by side: `x of y` keeps its budget y. */
function tableOf(kept: Kept): string {
  const hows = new Map<string, string>();
  for (const way of wayNames) {
    for (const { name, how } of kept[way]?.figures ?? []) hows.set(name, how);
  }
  const cell = (way: WayName, name: string) => {
    const figure = kept[way]?.figures.find((one) => one.name === name);
    return figure ? cellOf(figure) : '–';
  };
  const rows = [...hows].map(
    ([name, how]) => `| ${name} | ${wayNames.map((way) => cell(way, name)).join(' | ')} | ${how} |`,
  );
  const when = wayNames.flatMap((way) => {
    const results = kept[way];
    return results ? [`- ${way}: ${results.on}, ${results.machine}`] : [];
  });
  return [
    ...when,
    '',
    `| what | ${wayNames.join(' | ')} | how |`,
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
