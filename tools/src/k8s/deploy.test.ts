import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { atEnd } from '@souk/platform/testing/test-file';
import { tags } from './testing/image-tags.ts';

const run = promisify(execFile);
const root = new URL('../../../', import.meta.url).pathname;
const system = '/usr/local/bin:/usr/bin:/bin';

/** Runs deploy.sh without the checks of the charts; `folder` has programs that only note how they are called. */
async function deploy(args: readonly string[], folder = '') {
  const env = { PATH: `${folder}:${system}`, DEPLOY_CHECKS: 'off', CALLS: join(folder, 'calls') };
  const { stdout } = await run('bash', ['deploy.sh', ...args], { cwd: root, env });
  return stdout;
}

/** Programs of others that write their names and arguments into a file, and succeed. */
async function newPrograms(isRunning: boolean) {
  const folder = await mkdtemp(join(tmpdir(), 'souk-deploy-'));
  atEnd(() => rm(folder, { recursive: true }));
  for (const name of ['docker', 'minikube', 'kubectl', 'helm', 'npm', 'curl']) {
    const status = name === 'minikube' && !isRunning ? '[ "$1" = status ] && exit 1' : '';
    const script = `#!/bin/sh\necho "${name} $*" >> "$CALLS"\n${status}\nexit 0\n`;
    await writeFile(join(folder, name), script);
    await chmod(join(folder, name), 0o755);
  }
  return { folder, calls: () => readFile(join(folder, 'calls'), 'utf8') };
}

describe('deploy.sh', () => {
  it.each(['dev', 'minikube', 'production'])('prints its plan for %s (DEP-22)', async (where) => {
    const plan = await deploy([where, '--dry-run']);
    expect(plan).toMatch(/^\+ (docker|minikube|kubectl|npm) /m);
    expect(await deploy([where, '--dry-run'])).toBe(plan);
  });

  it('starts a cluster only when there is none, and does the rest each time (DEP-22, DEP-26)', async () => {
    const [first, second] = [await newPrograms(false), await newPrograms(true)];
    await deploy(['minikube'], first.folder);
    await deploy(['minikube'], second.folder);
    const isStart = (line: string) => line.startsWith('minikube start');
    const [before, after] = [await first.calls(), await second.calls()];
    const lines = before.split('\n');
    expect(lines.filter(isStart).length).toBe(1);
    // The programs of a pipe start at once.
    expect(after.split('\n').sort()).toEqual(lines.filter((line) => !isStart(line)).sort());
    // It waits for what it installs.
    const installs = lines.filter((line) => line.startsWith('helm upgrade --install'));
    expect(installs.length).toBe(4);
    for (const line of installs) expect(line).toContain('--wait');
  });

  it('ends at the first command that fails (DEP-22)', async () => {
    const { folder, calls } = await newPrograms(true);
    await writeFile(join(folder, 'helm'), '#!/bin/sh\necho "helm $*" >> "$CALLS"\nexit 3\n');
    await expect(deploy(['minikube'], folder)).rejects.toMatchObject({ code: 3 });
    expect((await calls()).match(/^helm/gm)).toHaveLength(1);
  });

  it('knows the image of each service (DEP-24)', async () => {
    const plan = await deploy(['minikube', '--dry-run']);
    const revisions = [...plan.matchAll(/services\.([\w-]+)\.revision=<id of ([\w:-]+)>/g)];
    expect(Object.fromEntries(revisions.map(([, name, image]) => [name, image]))).toEqual(tags());
  });

  it('refuses what it does not know', async () => {
    await expect(deploy(['moon'])).rejects.toMatchObject({ code: 2 });
    await expect(deploy([])).rejects.toMatchObject({ code: 2 });
  });
});

const shellcheck = ['/usr/bin/shellcheck', '/usr/local/bin/shellcheck'].find(existsSync);
const itChecked = shellcheck ? it : it.skip;
const reason = shellcheck ? '' : ' (skipped: there is no shellcheck)';

itChecked(`shellcheck finds nothing in the scripts${reason}`, async () => {
  const files = ['deploy.sh', 'k8s/charts/platform-dev/files/databases.sh'];
  await expect(run(shellcheck ?? '', files, { cwd: root })).resolves.toMatchObject({ stdout: '' });
});
