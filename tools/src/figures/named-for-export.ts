import { basename } from 'node:path';
import type { CodeFile } from './code-files.ts';

/** Files that are named for their role. */
const excepted = /^(main|index|config|start|start-.*)$|(^|\/)migrations\//;

/** Returns the files that are named for none of their exports. */
export function misnamed(files: readonly CodeFile[]): CodeFile[] {
  return files.filter((file) => needsName(file) && !file.exports.some((name) => fits(name, file)));
}

/** Returns their share, from 0 to 1, of the files that should be named for an export. */
export function misnamedShare(files: readonly CodeFile[]): number {
  const named = files.filter(needsName);
  return named.length === 0 ? 0 : misnamed(files).length / named.length;
}

/** Programs export nothing: they are named for their command. */
function needsName({ path, exports }: CodeFile): boolean {
  const name = basename(path, '.ts');
  return exports.length > 0 && !excepted.test(name) && !excepted.test(path);
}

/** `placeOrder`, `PlaceOrder` and `placeOrderOnce` fit `place-order.ts`; so does `mayPlaceOrder`. */
function fits(exported: string, { path }: CodeFile): boolean {
  const name = basename(path, '.ts').replaceAll('.', '-');
  const word = kebabCase(exported);
  return word === name || word.startsWith(`${name}-`) || word.endsWith(`-${name}`);
}

function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}
