import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelOf, type Manifest } from './manifest.ts';

const root = new URL('../../../', import.meta.url).pathname;

/** Packages with the types of kinds, by API group; the empty group is that of Pod and Service. */
const packages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['', 'apps', 'autoscaling', 'batch', 'networking.k8s.io', 'policy'].map((group) => [
      group,
      'kubernetes-models',
    ]),
  ),
  'cert-manager.io': '@kubernetes-models/cert-manager',
  'keda.sh': '@kubernetes-models/keda',
};

/** KEDA's ScaledObject has a stricter schema of its own. */
const elsewhere = ['ScaledObject'];

/** Whether the compiler can check an object. */
export function isTyped({ apiVersion, kind }: Manifest): boolean {
  return groupOf(apiVersion) in packages && !elsewhere.includes(kind);
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
}

/** A namespace and optional fields have types that no interface of the package names differently. */
function moduleOf({ apiVersion, kind }: Manifest): string {
  return `${packages[groupOf(apiVersion)]}/${apiVersion}/${kind}`;
}

/**
 * Checks objects against the types of their kinds: the compiler refuses unknown fields as well as wrong types and
 * missing fields. Returns the problems, each with the object it is in. Leaves out objects without types.
 */
export function typeProblems(manifests: readonly Manifest[]): readonly string[] {
  return typeProblemsOfEach(manifests.filter(isTyped)).flat();
}

/** Returns the problems of each object; all must have types. */
export function typeProblemsOfEach(manifests: readonly Manifest[]): readonly (readonly string[])[] {
  const folder = join(root, `node_modules/.cache/manifests-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    // A file for each object, as the compiler reports all unknown fields, but one of a statement.
    for (const [nth, manifest] of manifests.entries())
      writeFileSync(join(folder, `m${nth}.ts`), sourceOf(manifest));
    return messagesIn(manifests.length === 0 ? '' : compile(folder), manifests);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sourceOf(manifest: Manifest): string {
  const type = `import('${moduleOf(manifest)}').I${manifest.kind}`;
  return `export const manifest = ${JSON.stringify(manifest, null, 1)} satisfies ${type};\n`;
}

function compile(folder: string): string {
  const options = {
    compilerOptions: {
      ...{ noEmit: true, strict: true, skipLibCheck: true, module: 'nodenext', types: [] },
      ...{ target: 'es2024', noErrorTruncation: true },
    },
    include: [folder],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
  const tsc = join(root, 'node_modules/.bin/tsc');
  const { stdout, error } = spawnSync(tsc, ['--project', folder, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  if (error) throw error;
  return stdout;
}

const diagnostic = /m(\d+)\.ts\(\d+,\d+\): error TS\d+: (.+)/;

function messagesIn(
  output: string,
  manifests: readonly Manifest[],
): readonly (readonly string[])[] {
  const found: string[][] = manifests.map(() => []);
  const lines = output.split('\n');
  for (const [nth, line] of lines.entries()) {
    const [, index, message = ''] = diagnostic.exec(line) ?? [];
    const manifest = manifests[Number(index)];
    if (index === undefined || !manifest) continue;
    // The lines below say more exactly where it is; the last one is the field.
    const details = lines.slice(nth + 1).findIndex((next) => !next.startsWith(' '));
    const detail = details > 0 ? lines[nth + details]?.trim() : message;
    found[Number(index)]?.push(`${labelOf(manifest)}: ${detail}`);
  }
  // A mistake of ours, such as a package that is not installed.
  if (output.includes('error TS') && found.flat().length === 0) throw new Error(output);
  return found;
}
