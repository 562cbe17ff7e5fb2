import { basename } from 'node:path';
import type { CodeFile } from './code-files.ts';

/** Files whose name says where they stand, not what they export. */
const excepted = /^(main|index|config|start|start-.*)$|(^|\/)migrations\//;

/** The files that export something under a name that has nothing of the file's own. */
export function misnamed(files: readonly CodeFile[]): CodeFile[] {
  return files.filter((file) => isNamed(file) && !file.exports.some((name) => fits(name, file)));
}

/** The share of them among all files that are named for an export, as a number from 0 to 1. */
export function misnamedShare(files: readonly CodeFile[]): number {
  const named = files.filter(isNamed);
  return named.length === 0 ? 0 : misnamed(files).length / named.length;
}

/** A program that exports nothing is named for its command. */
function isNamed({ path, exports }: CodeFile): boolean {
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
