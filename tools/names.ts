/** `npm run names`: fails when more files than now are named for none of their exports. */
import { codeFiles } from './src/figures/code-files.ts';
import { misnamed, misnamedShare } from './src/figures/named-for-export.ts';

/** At most one file in ten may be named for something else. */
const shareMax = 0.1;

const files = codeFiles(new URL('../', import.meta.url).pathname);
const share = misnamedShare(files);
const text = `${(share * 100).toFixed(1)} % of the files name no export of theirs`;
if (share <= shareMax) {
  console.info(`${text}; at most ${shareMax * 100} % may.`);
} else {
  for (const { path, exports } of misnamed(files)) console.error(`${path}: ${exports.join(', ')}`);
  console.error(`${text}, and at most ${shareMax * 100} % may: name a file for what it exports.`);
  process.exitCode = 1;
}
