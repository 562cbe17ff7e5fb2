import { setTimeout as sleep } from 'node:timers/promises';
import { at, labelOf, type Manifest, podOf } from '../manifest.ts';
import { argoObjects, environments, releasesOf, render } from '../release.ts';
import { definitionsOf } from './definitions.ts';
import { apply, get, type Kubectl } from './kubectl.ts';

const pollMs = 500;
const namespace = 'ecommerce';

/** A step of the trial: what was seen, or what is wrong. */
export type Step = { readonly name: string; readonly ok: boolean; readonly seen: string };

/** Applies everything that the charts render to a real API server, and looks at what comes of it. */
export async function tryManifests(
  kubectl: Kubectl,
  crdSchemas: string | undefined,
  report: (step: Step) => void,
): Promise<void> {
  const installations = await Promise.all(
    environments.map(async (environment) => ({
      environment,
      objects: (await Promise.all(releasesOf(environment).map(render))).flat(),
    })),
  );
  const argo = argoObjects();
  const all = [...argo, ...installations.flatMap(({ objects }) => objects)];
  report(await define(kubectl, all, crdSchemas));
  for (const step of await install(kubectl, 'argocd', argo, 'argocd')) report(step);
  for (const { environment, objects } of installations) {
    for (const step of await install(kubectl, environment, objects)) report(step);
    if (environment === 'minikube') for (const step of await look(kubectl)) report(step);
    await kubectl(['delete', 'namespace', namespace, '--wait=false']);
    await untilGone(kubectl);
  }
}

/** The namespaces without a control plane of finalizers would stay: the controller manager empties them. */
async function untilGone(kubectl: Kubectl): Promise<void> {
  while ((await kubectl(['get', 'namespace', namespace])).code === 0) await sleep(pollMs);
}

async function define(
  kubectl: Kubectl,
  objects: readonly Manifest[],
  crdSchemas: string | undefined,
): Promise<Step> {
  const definitions = definitionsOf(objects, crdSchemas);
  const { code, error } = await apply(kubectl, definitions);
  const wait = ['wait', 'crd', '--all', '--for=condition=Established', '--timeout=120s'];
  if (code === 0) await kubectl(wait);
  const how = crdSchemas === undefined ? 'without schemas' : 'with the schemas of the catalogue';
  const seen = code === 0 ? `${definitions.length} kinds, ${how}` : error;
  return { name: 'custom resources are defined', ok: code === 0, seen };
}

const restricted = {
  'pod-security.kubernetes.io/enforce': 'restricted',
  'pod-security.kubernetes.io/warn': 'restricted',
};

async function install(
  kubectl: Kubectl,
  environment: string,
  objects: readonly Manifest[],
  into = namespace,
): Promise<readonly Step[]> {
  const place = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: into, labels: restricted },
  };
  await apply(kubectl, [place]);
  const applied = await apply(kubectl, objects);
  const accepted = applied.out.split('\n').filter((line) => line.includes('applied')).length;
  const warnings = applied.error.split('\n').filter((line) => line.startsWith('Warning:'));
  const again = await apply(kubectl, objects);
  const changes = await changedBy(kubectl, objects);
  return [
    {
      name: `${environment}: the server accepts every object`,
      ok: applied.code === 0 && accepted === objects.length && warnings.length === 0,
      seen:
        applied.code === 0 && warnings.length === 0
          ? `${accepted} of ${objects.length}`
          : applied.error,
    },
    {
      name: `${environment}: applying them again changes nothing`,
      ok: again.code === 0 && changes.length === 0,
      seen: changes.length === 0 ? `${objects.length} objects` : changes.join(', '),
    },
  ];
}

/** The objects whose specification another apply would change: the server compares them in a dry run. */
async function changedBy(
  kubectl: Kubectl,
  objects: readonly Manifest[],
): Promise<readonly string[]> {
  const list = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });
  const options = ['--server-side', '--force-conflicts', '--filename', '-'];
  const { code, out } = await kubectl(['diff', ...options], list);
  return code === 0
    ? []
    : out
        .split('\n')
        .filter((line) => /^[+-] /.test(line))
        .slice(0, 10);
}

/** What controllers and admission make of the shop on minikube. */
async function look(kubectl: Kubectl): Promise<readonly Step[]> {
  return [
    await podsAreAdmitted(kubectl),
    await badPodIsRefused(kubectl),
    await cronJobMakesJob(kubectl),
    await autoscalersAreStored(kubectl),
  ];
}

/** Waits until each workload has its pods: a pod that Pod Security refuses would never be made. */
async function podsAreAdmitted(kubectl: Kubectl): Promise<Step> {
  const workloads = await get(kubectl, 'deployments,statefulsets', '--namespace', namespace);
  const labels = workloads.map((workload) => podOf(workload)?.metadata.labels.app ?? '');
  for (;;) {
    const pods = await get(kubectl, 'pods', '--namespace', namespace);
    const made = new Set(pods.map(({ metadata }) => metadata.labels?.app));
    const missing = labels.filter((label) => !made.has(label));
    const events = await get(kubectl, 'events', '--namespace', namespace);
    const refused = events
      .filter(({ reason }) => reason === 'FailedCreate')
      .map(({ message }) => message);
    const name = 'Pod Security lets each pod in, at the level restricted';
    if (refused.length > 0) return { name, ok: false, seen: refused.join('\n') };
    if (missing.length === 0)
      return { name, ok: true, seen: `${pods.length} pods of ${labels.length} workloads` };
    await sleep(pollMs);
  }
}

async function badPodIsRefused(kubectl: Kubectl): Promise<Step> {
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'bad', namespace },
    // Without `securityContext`: it may run as root, and has the capabilities of its engine.
    spec: { hostNetwork: true, containers: [{ name: 'bad', image: 'bad:1' }] },
  };
  const { code, error } = await apply(kubectl, [pod]);
  const ok = code !== 0 && error.includes('violates PodSecurity "restricted');
  return { name: 'Pod Security refuses a bad pod', ok, seen: error.trim().slice(0, 200) };
}

async function cronJobMakesJob(kubectl: Kubectl): Promise<Step> {
  const name = 'a Job is made of the CronJob, and a pod of the Job';
  const made = await kubectl([
    ...['create', 'job', 'on-demand', '--from=cronjob/sales-hourly'],
    ...['--namespace', namespace],
  ]);
  if (made.code !== 0) return { name, ok: false, seen: made.error };
  const selector = ['--namespace', namespace, '--selector', 'job-name=on-demand'];
  for (;;) {
    const [pod] = await get(kubectl, 'pods', ...selector);
    if (pod) {
      const image = at<string>(pod.spec, 'containers.0.image') ?? '';
      return { name, ok: image === 'data-processing-service:v1', seen: `${labelOf(pod)} ${image}` };
    }
    await sleep(pollMs);
  }
}

async function autoscalersAreStored(kubectl: Kubectl): Promise<Step> {
  const scalers = await get(kubectl, 'horizontalpodautoscalers', '--namespace', namespace);
  const name = 'the autoscalers are stored with their targets';
  const ok = scalers.length > 0 && scalers.every(({ spec }) => at(spec, 'scaleTargetRef.kind'));
  return { name, ok, seen: `${scalers.length} autoscalers` };
}
