import { existsSync, readFileSync } from 'node:fs';
import { crdProblems } from './crd-problems.ts';
import { labelOf, type Manifest, manifestsIn } from './manifest.ts';
import { environments, releasesOf, render } from './release.ts';
import { badChanges, changed } from './testing/bad-manifests.ts';
import { isTyped, typeProblems, typeProblemsOfEach } from './typed.ts';

const { CRD_SCHEMAS: folder = '' } = process.env;
const hasSchemas = existsSync(folder);
const itWithSchemas = hasSchemas ? it : it.skip;
const reason = hasSchemas ? '' : ' (skipped: CRD_SCHEMAS names no folder with schemas of CRDs)';

const production = async () => (await Promise.all(releasesOf('production').map(render))).flat();

it('the compiler accepts what the charts render for Kubernetes itself (DEP-18)', async () => {
  const releases = environments.flatMap(releasesOf);
  const objects = (await Promise.all(releases.map(render))).flat();
  expect(typeProblems(objects)).toEqual([]);
});

it('the compiler refuses each bad manifest (DEP-18)', async () => {
  const objects = await production();
  const bad = badChanges.typed.map((change) => changed(objects, change));
  expect(bad.filter((manifest) => !isTyped(manifest)).map(labelOf)).toEqual([]);
  const found = typeProblemsOfEach(bad);
  expect(badChanges.typed.filter((_, nth) => found[nth]?.length === 0)).toEqual([]);
});

itWithSchemas(`the schemas of CRDs accept ours and refuse each bad one${reason}`, async () => {
  const custom = (await production()).filter((manifest) => !isTyped(manifest));
  expect(crdProblems(custom, folder)).toEqual([]);
  const missed = badChanges.custom.filter((change) => {
    const manifest = changed(custom, change);
    return crdProblems([manifest], folder).length === 0;
  });
  expect(missed).toEqual([]);
});

itWithSchemas(`the documented backup fits our PostgreSQL cluster${reason}`, async () => {
  const file = new URL('../../../docs/operations.md', import.meta.url);
  const [, text = ''] =
    /^```yaml\n(apiVersion: postgresql[\s\S]+?)^```/m.exec(readFileSync(file, 'utf8')) ?? [];
  const documented = manifestsIn(text);
  const [cluster] = documented.filter(({ kind }) => kind === 'Cluster');
  const ours = (await production()).find((one) => labelOf(one) === 'Cluster/postgres');
  const merged = { ...ours, spec: { ...ours?.spec, ...cluster?.spec } } as Manifest;
  expect(labelOf(cluster as Manifest)).toBe('Cluster/postgres');
  expect(crdProblems([merged], folder)).toEqual([]);
  // The catalogue has no schema of it.
  expect(documented.find(({ kind }) => kind === 'ScheduledBackup')?.spec).toMatchObject({
    cluster: { name: 'postgres' },
    pluginConfiguration: { name: 'barman-cloud.cloudnative-pg.io' },
  });
});
