import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFiles } from '../exchange.ts';

/** One file of vite's manifest. */
type Entry = {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
};

export type Manifest = Readonly<Record<string, Entry>>;

const entryFile = 'src/browser/enter.ts';

/** Finds the files of a page in vite's manifest. */
export function filesIn(manifest: Manifest): (view: string | undefined) => PageFiles {
  const entry = manifest[entryFile];
  if (!entry) throw new Error(`${entryFile} was not built.`);
  const address = (file: string) => `/${file}`;
  const always = importsOf(manifest, entryFile);
  return (view) => {
    const more = view ? [view, ...importsOf(manifest, view)] : [];
    const scripts = [...new Set([...always, ...more])].flatMap((key) => manifest[key]?.file ?? []);
    return {
      entry: address(entry.file),
      styles: (entry.css ?? []).map(address),
      preloads: scripts.filter((file) => file !== entry.file).map(address),
    };
  };
}

/** What a file imports, directly or not: all of it is needed before it can run. */
function importsOf(manifest: Manifest, key: string, known = new Set<string>()): readonly string[] {
  for (const imported of manifest[key]?.imports ?? []) {
    if (known.has(imported)) continue;
    known.add(imported);
    importsOf(manifest, imported, known);
  }
  return [...known];
}

/** Reads the manifest of built pages. */
export function readManifest(built: string): Manifest {
  return JSON.parse(readFileSync(join(built, 'client/manifest.json'), 'utf8'));
}
