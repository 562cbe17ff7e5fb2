/** `npm run names`: fails when too many files are named for none of their exports. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { codeFiles } from './src/figures/code-files.ts';
import { misnamed, misnamedShare } from './src/figures/named-for-export.ts';

/** At most one file in ten may have a name that none of its exports has. */
const shareMax = 0.1;

readArguments({
  command: 'npm run names',
  about: 'Fails when too many files are named for none of their exports.',
});
const files = codeFiles(new URL('../', import.meta.url).pathname);
const share = misnamedShare(files);
const text = `${(share * 100).toFixed(1)} % of the files are named for none of their exports`;
if (share <= shareMax) {
  console.info(`${text}; the limit is ${shareMax * 100} %.`);
} else {
  for (const { path, exports } of misnamed(files)) console.error(`${path}: ${exports.join(', ')}`);
  console.error(
    `${text}; the limit is ${shareMax * 100} %. Name each file for one of its exports.`,
  );
  process.exitCode = 1;
}
