/** `npm run figures`: prints the size and the dependencies of the code in figures, to compare over time. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { codeFiles } from './src/figures/code-files.ts';
import { figures } from './src/figures/figures.ts';

readArguments({
  command: 'npm run figures',
  about: 'Prints the size and the dependencies of the code in figures, to compare over time.',
});
const root = new URL('../', import.meta.url).pathname;
const rows = figures(root, codeFiles(root));
const width = Math.max(...rows.map(({ figure }) => figure.length));
for (const { figure, value, details = [] } of rows) {
  console.info(`${figure.padEnd(width)}  ${value}`);
  for (const detail of details) console.info(`  ${detail}`);
}
