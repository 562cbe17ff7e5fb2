import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Faults in the folder of a subgraph's use cases. `index.ts` lists each use case; a file that it
 * does not list is shared by use cases, and imported by nothing else. Each use case has a test.
 */
export function usecaseFaults(subgraph: string): string[] {
  const folder = join(subgraph, 'src/usecases');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const files = globSync('*.ts', { cwd: folder }).filter((file) => !file.endsWith('.test.ts'));
  const listed = importsOf(read('index.ts'), './');
  const outside = globSync('src/{graphql,events}/**/*.ts', { cwd: subgraph })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => importsOf(readFileSync(join(subgraph, file), 'utf8'), '/usecases/'));
  const unlisted = [...new Set(outside)].filter(
    (file) => files.includes(file) && file !== 'publish.ts' && !listed.includes(file),
  );
  const untested = listed.filter((file) => {
    const name = join(folder, basename(file, '.ts'));
    return !existsSync(`${name}.test.ts`) && !existsSync(`${name}.db.test.ts`);
  });
  return [
    ...unlisted.map((file) => `${file} is not listed in index.ts`),
    ...untested.map((file) => `${file} has no test of its name`),
  ];
}

/** The names of the files that a text imports from below `folder`. */
function importsOf(text: string, folder: string): string[] {
  const imports = text.matchAll(/from '([^']+)';/g);
  return [...imports].flatMap(([, path = '']) => {
    const at = path.lastIndexOf(folder);
    return at === -1 ? [] : [path.slice(at + folder.length)];
  });
}

/** True when a resolver goes around loaders and use cases. */
export function bypassesUsecases(text: string): boolean {
  return /\bwork\.em\b|\bidempotent\(/.test(text);
}
