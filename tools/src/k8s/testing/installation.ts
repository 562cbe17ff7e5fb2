import { at, type Fields, type Labels, labelOf, type Manifest, podOf } from '../manifest.ts';
import { type Environment, type Release, releasesOf, render } from '../release.ts';

/** The objects of an installation, to look things up by `Kind/name`. */
export type Installation = {
  readonly all: readonly Manifest[];
  readonly labels: readonly string[];
  /** Throws when there is none. */
  readonly get: (label: string) => Manifest;
  /** A field of an object by its path, such as `spec.replicas`. */
  readonly field: <T = unknown>(label: string, path: string) => T | undefined;
  readonly ofKind: (...kinds: readonly string[]) => readonly Manifest[];
};

/** Renders all charts of an environment, or the releases that are given. */
export async function install(what: Environment | readonly Release[]): Promise<Installation> {
  const releases = typeof what === 'string' ? releasesOf(what) : what;
  const all = (await Promise.all(releases.map(render))).flat();
  const get = (label: string) => {
    const found = all.find((manifest) => labelOf(manifest) === label);
    if (!found) throw new Error(`There is no ${label}.`);
    return found;
  };
  return {
    all,
    labels: all.map(labelOf),
    get,
    field: <T>(label: string, path: string) => at<T>(get(label), path),
    ofKind: (...kinds) => all.filter(({ kind }) => kinds.includes(kind)),
  };
}

/** Releases with more values, as `--set` takes them. */
export function withValues(environment: Environment, ...set: readonly string[]): Release[] {
  return releasesOf(environment).map((release) => ({ ...release, set }));
}

/**
 * The environment that a service has in its pod: from its ConfigMaps, its own variables, and its Secrets, of
 * which each value is `secret`.
 */
export function environmentOf(
  { get, ofKind }: Installation,
  label: string,
  secret: string,
): Readonly<Record<string, string>> {
  const [container] = podOf(get(label))?.spec.containers ?? [];
  const secretKeys = (name: string) => {
    const external = ofKind('ExternalSecret').find(({ spec }) => at(spec, 'target.name') === name);
    const template = at<Fields>(external?.spec, 'target.template.data');
    const data = at<readonly { secretKey: string }[]>(external?.spec, 'data') ?? [];
    return template ? Object.keys(template) : data.map(({ secretKey }) => secretKey);
  };
  const loaded = (container?.envFrom ?? []).flatMap((source) => {
    const name = at<string>(source, 'configMapRef.name');
    if (name !== undefined) return Object.entries(get(`ConfigMap/${name}`).data ?? {});
    return secretKeys(at<string>(source, 'secretRef.name') ?? '').map((key) => [key, secret]);
  });
  const own = (container?.env ?? []).map(({ name, value }) => [name, value ?? secret]);
  return Object.fromEntries([...loaded, ...own]) as Labels;
}
