import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { environments, type Release, releasesOf, renderText } from './release.ts';

const root = new URL('../../../', import.meta.url).pathname;
const folder = 'k8s/rendered';

/** Files of the repository that charts have copies of, as Helm reads none outside of a chart. */
const copies: readonly (readonly [from: string, to: string])[] = [
  ['schema/supergraph.graphql', 'k8s/charts/souk/files/supergraph.graphql'],
  ['schema/released-topics.json', 'k8s/charts/souk/files/topics.json'],
  ['schema/released-topics.json', 'k8s/platform/files/topics.json'],
  ['auth/realm.json', 'k8s/charts/platform-dev/files/realm.json'],
  ['auth/realm.json', 'k8s/platform/files/realm.json'],
  ['auth/demo-users.json', 'k8s/charts/platform-dev/files/demo-users.json'],
];

const heading = '# Written by `npm run k8s:render`.\n';

async function fileOf(release: Release): Promise<string> {
  const text = await renderText(release);
  return heading + text.replaceAll(/[ \t]+$/gm, '');
}

/** What the charts render for each environment, by path; `written` are the paths that are there now. */
async function manifests(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const environment of environments)
    for (const release of releasesOf(environment))
      files.set(join(folder, environment, `${release.name}.yaml`), await fileOf(release));
  return files;
}

async function read(path: string): Promise<string | null> {
  return existsSync(join(root, path)) ? readFile(join(root, path), 'utf8') : null;
}

/** Copies what the charts need, and writes `k8s/rendered`. Returns the paths. Throws HelmFailed. */
export async function writeRendered(): Promise<readonly string[]> {
  for (const [from, to] of copies) await write(to, (await read(from)) ?? '');
  const files = await manifests();
  await rm(join(root, folder), { recursive: true, force: true });
  for (const [path, text] of files) await write(path, text);
  return [...files.keys()];
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Returns the files that a fresh render would change, one sentence each. */
export async function staleFiles(): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [from, to] of copies)
    if ((await read(from)) !== (await read(to))) stale.push(`${to} is no copy of ${from}`);
  const files = await manifests();
  for (const [path, text] of files)
    if ((await read(path)) !== text) stale.push(`${path} differs from what its chart renders`);
  for (const environment of environments) {
    const written = await readdir(join(root, folder, environment)).catch(() => []);
    for (const name of written) {
      const path = join(folder, environment, name);
      if (!files.has(path)) stale.push(`${path} is rendered by no chart`);
    }
  }
  return stale.map((line) => `${line}: run "npm run k8s:render"`);
}
