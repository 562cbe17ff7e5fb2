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
 * missing fields. Returns the problems, each with the object it is in.
 */
export function typeProblems(manifests: readonly Manifest[]): readonly string[] {
  const typed = manifests.filter(isTyped);
  const folder = join(root, `node_modules/.cache/manifests-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    // A file for each object, as the compiler reports all unknown fields, but one of a statement.
    const files = typed.map((manifest, nth) => {
      const file = join(folder, `m${nth}.ts`);
      writeFileSync(file, sourceOf(manifest));
      return file;
    });
    const output = files.length === 0 ? '' : compile(folder);
    return messagesIn(output, typed);
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

function messagesIn(output: string, manifests: readonly Manifest[]): readonly string[] {
  const lines = output.split('\n');
  const problems = lines.flatMap((line, nth) => {
    const [, index, message = ''] = diagnostic.exec(line) ?? [];
    if (index === undefined) return [];
    const details = lines.slice(nth + 1).findIndex((next) => !next.startsWith(' '));
    const last = lines[nth + Math.max(details, 0)]?.trim() ?? message;
    const manifest = manifests[Number(index)] as Manifest;
    return [`${labelOf(manifest)}: ${details > 0 ? last : message}`];
  });
  // A mistake of ours, such as a package that is not installed.
  if (output.includes('error TS') && problems.length === 0) throw new Error(output);
  return problems;
}
