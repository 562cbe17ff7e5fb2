import { globSync, readFileSync } from 'node:fs';
import { helm } from './helm.ts';
import { type Manifest, manifestsIn } from './manifest.ts';

/** A chart with values: what `helm template` gets. Paths are relative to the root of the repository. */
export type Release = {
  /** The name of the chart, and of its release. */
  readonly name: string;
  readonly chart: string;
  readonly values: readonly string[];
  /** Single values, as `rollouts.enabled=true`. */
  readonly set?: readonly string[];
};

const shopValues = 'k8s/charts/souk/values.yaml';
const valuesOf = (environment: Environment) => `k8s/charts/souk/values-${environment}.yaml`;

/** The ways to install the shop whose manifests are in git. */
export const environments = ['minikube', 'production'] as const;
export type Environment = (typeof environments)[number];

/** The charts of an environment. Those of the platform use the values of the shop too, for its map of services. */
export function releasesOf(environment: Environment): readonly Release[] {
  const shared = [shopValues, valuesOf(environment)];
  const shop = { name: 'souk', chart: 'k8s/charts/souk', values: [valuesOf(environment)] };
  const platform =
    environment === 'production'
      ? { name: 'platform', chart: 'k8s/platform', values: shared }
      : { name: 'platform-dev', chart: 'k8s/charts/platform-dev', values: shared };
  return [platform, shop];
}

/** Switches that `deploy.sh` and k8s/README.md name, by environment. */
const alternatives: Readonly<Record<Environment, readonly (readonly string[])[]>> = {
  minikube: [
    [],
    ['rollouts.enabled=true', 'monitoring.enabled=true', 'keda.enabled=true'],
    ['services.web.enabled=false', 'entry.kind=gatewayApi'],
  ],
  production: [[], ['services.web.enabled=false', 'keda.enabled=true'], ['entry.kind=ingress']],
};

/** Whole installations: the charts of each environment, as they are and with its switches. */
export function installations(): readonly { name: string; releases: readonly Release[] }[] {
  return environments.flatMap((environment) =>
    alternatives[environment].map((set) => ({
      name: [environment, ...set].join(' '),
      releases: releasesOf(environment).map((release) => ({ ...release, set })),
    })),
  );
}

/** The switches of the chart of the shop that change what it renders most. */
const switches = ['rollouts.enabled', 'keda.enabled', 'tls.enabled'] as const;
const others = [
  ...['secrets.external', 'monitoring.enabled', 'autoscaling.enabled'],
  ...['services.web.enabled', 'tls.certManager.enabled', 'kafka.users'],
];

/** The chart of the shop with each file of values, and its switches all on, all off, and on one at a time. */
export function variants(): readonly Release[] {
  const files = [[], ...environments.map((environment) => [valuesOf(environment)])];
  const all = (on: boolean) => [
    ...[...switches, ...others].map((name) => `${name}=${on}`),
    // No user of the broker may create topics.
    `jobs.topics=${!on}`,
  ];
  const single = switches.map((one) => switches.map((each) => `${each}=${each === one}`));
  const sets = [
    ['entry.kind=gatewayApi', ...all(true)],
    ['entry.kind=ingress', ...all(false)],
  ];
  return files.flatMap((values) =>
    [...sets, ...single].map((set) => ({ name: 'souk', chart: 'k8s/charts/souk', values, set })),
  );
}

/** A short name of a release for messages. */
export function nameOf({ name, values, set = [] }: Release): string {
  const files = values.map((file) => file.split('/').at(-1));
  return [name, ...files, ...set].join(' ');
}

function argumentsOf({ values, set = [] }: Release): string[] {
  return [...values.flatMap((file) => ['--values', file]), ...set.flatMap((one) => ['--set', one])];
}

/** What was rendered before in this process. */
const texts = new Map<string, Promise<string>>();

/** Renders a release as YAML. Throws HelmFailed, also for values that the schema of the chart refuses. */
export function renderText(release: Release): Promise<string> {
  const args = [release.name, release.chart, '--namespace', 'ecommerce', ...argumentsOf(release)];
  const key = args.join(' ');
  const text = texts.get(key) ?? helm('template', ...args);
  texts.set(key, text);
  return text;
}

/** Renders a release as objects. */
export async function render(release: Release): Promise<readonly Manifest[]> {
  return manifestsIn(await renderText(release));
}

/** Runs Helm's own check of a chart. Throws HelmFailed. */
export async function lint(release: Release): Promise<void> {
  await helm('lint', '--strict', '--quiet', release.chart, ...argumentsOf(release));
}

const root = new URL('../../../', import.meta.url).pathname;

/** The objects of Argo CD, which no chart renders. */
export function argoObjects(): readonly Manifest[] {
  const files = globSync('k8s/argocd/**/*.yaml', { cwd: root });
  return files.sort().flatMap((file) => manifestsIn(readFileSync(root + file, 'utf8')));
}
