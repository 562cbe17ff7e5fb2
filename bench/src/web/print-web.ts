import { cpus, loadavg } from 'node:os';
import { cellOf, lineOf } from '../measurement.ts';
import type { PageFigures } from './measure-pages.ts';
import { measureWeb } from './measure-web.ts';

const loadText = () => `load ${loadavg()[0]?.toFixed(1)}`;

/** Measures pages in a browser, their server and its memory, and prints each figure beside its budget. */
export async function printWeb(): Promise<void> {
  console.info(`${cpus().length} cores, ${cpus()[0]?.model}, ${loadText()} before`);
  let pages = 0;
  for await (const result of measureWeb()) {
    if ('figures' in result) {
      if (pages === 0) printHead(result);
      pages += 1;
      console.info(rowOf(result.name, result.figures.map(cellOf)));
    } else console.info(`${lineOf(result)}  (${result.how})`);
  }
  console.info(`${loadText()} after`);
}

function printHead({ figures }: PageFigures): void {
  console.info(
    rowOf(
      'page',
      figures.map(({ name }) => name),
    ),
  );
  console.info(
    rowOf(
      '---',
      figures.map(() => '---'),
    ),
  );
}

const rowOf = (name: string, cells: readonly string[]) => `| ${[name, ...cells].join(' | ')} |`;
