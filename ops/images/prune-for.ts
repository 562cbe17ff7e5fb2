import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { type Image, mainOf, workspacesOf } from './images.ts';

type Manifest = {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};

/** Browsers load its bundle, which has what it depends on in it. */
const bundles: readonly string[] = ['node_modules/graphiql'];

/** What the built pages have in them, and what builds them. */
const builtIn: Readonly<Record<string, readonly string[]>> = {
  web: ['graphql-ws', 'preact', 'preact-render-to-string', 'vite'],
};

/** Folders, relative to the root. */
type Found = { readonly workspaces: Map<string, Manifest>; readonly packages: Set<string> };

/** Of a workspace: tests, and what explains the code. */
const notCode = /\.test\.ts$|\/(testing|node_modules)(\/|$)|\/README\.md$/;
/** Of a package: what only compilers and debuggers read. Licences stay. */
const notRun = /\.d\.[cm]?ts$|\.map$|\/node_modules(\/|$)/;

/**
 * Copies into the folder `out` what an image runs: its workspaces, and the packages that they depend on, as npm
 * has installed them in `root`. What only tests and tools need is not among them. The pages are built. Throws when a
 * package is missing. Returns how many were copied.
 */
export async function pruneFor(image: Image, root: string, out: string) {
  const found: Found = { workspaces: new Map(), packages: new Set() };
  for (const folder of workspacesOf(image)) await visit(folder, root, found);
  const copy = (folder: string, leftOut: RegExp) =>
    cp(join(root, folder), join(out, folder), {
      recursive: true,
      // The folder itself may be in `node_modules`.
      filter: (path) => !leftOut.test(path.slice(join(root, folder).length)),
    });
  await mkdir(join(out, 'node_modules', '@souk'), { recursive: true });
  for (const folder of found.packages) {
    await copy(folder, notRun);
    if (bundles.includes(folder))
      await writeManifest(
        join(out, folder),
        withoutDependencies(await manifestIn(join(root, folder))),
      );
  }
  for (const [folder, manifest] of found.workspaces) {
    await copy(folder, notCode);
    await writeManifest(join(out, folder), withoutTools(manifest));
    await symlink(`../../${folder}`, join(out, 'node_modules', manifest.name));
  }
  // With them, `npm sbom` can describe the folder.
  const { name, overrides } = await manifestIn(root);
  const workspaces = [...found.workspaces.keys()];
  const top = { name, version: '0.0.0', private: true, type: 'module', workspaces, overrides };
  await writeManifest(out, top);
  await symlink(mainOf(image), join(out, 'main.ts'));
  if (image === 'web') await buildPages(root, out);
  return { workspaces: found.workspaces.size, packages: found.packages.size };
}

/** Builds the pages with the program that the server runs in a working copy, where the server of the image finds them. */
async function buildPages(root: string, out: string): Promise<void> {
  const program = join(root, 'web/src/build/build-pages.ts');
  await promisify(execFile)(process.execPath, [program, join(out, 'web/built')]);
}

/** Adds a folder, and what it depends on. */
async function visit(folder: string, root: string, found: Found): Promise<void> {
  if (found.workspaces.has(folder) || found.packages.has(folder)) return;
  const manifest = withoutBuiltIn(folder, await manifestIn(join(root, folder)));
  if (folder.includes('node_modules')) found.packages.add(folder);
  else found.workspaces.set(folder, manifest);
  if (bundles.includes(folder)) return;
  const { dependencies, optionalDependencies, peerDependencies } = manifest;
  for (const name of Object.keys({
    ...peerDependencies,
    ...optionalDependencies,
    ...dependencies,
  })) {
    const at = installedAt(name, folder, root);
    if (at !== null) await visit(at, root, found);
    else if (dependencies?.[name] && !optionalDependencies?.[name])
      throw new Error(`${folder} needs ${name}, which is not installed.`);
  }
}

/** Finds a package as Node does: in the `node_modules` of the folder, else of one above. */
function installedAt(name: string, folder: string, root: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(root, at, 'node_modules', name);
    if (existsSync(path)) return relative(realpathSync(root), realpathSync(path));
    if (at === '.') return null;
  }
}

function withoutBuiltIn(folder: string, manifest: Manifest): Manifest {
  const left = Object.entries(manifest.dependencies ?? {}).filter(
    ([name]) => !builtIn[folder]?.includes(name),
  );
  return { ...manifest, dependencies: Object.fromEntries(left) };
}

function withoutTools({ devDependencies: _, scripts: __, ...manifest }: Record<string, unknown>) {
  return manifest;
}

function withoutDependencies({
  dependencies: _,
  peerDependencies: __,
  ...manifest
}: Record<string, unknown>) {
  return manifest;
}

async function manifestIn(folder: string) {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

async function writeManifest(folder: string, manifest: object): Promise<void> {
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
