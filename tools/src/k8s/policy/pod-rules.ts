import {
  at,
  type Container,
  containersOf,
  isService,
  labelOf,
  listAt,
  type Manifest,
  type Pod,
  podOf,
  type Volume,
} from '../manifest.ts';

/** Images of others that write into their own folders. */
const writable = ['StatefulSet/kafka', 'Deployment/keycloak'];
/** The types of volumes that the level `restricted` of Pod Security allows. */
const volumeTypes = [
  ...['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral'],
  ...['persistentVolumeClaim', 'projected', 'secret'],
];

type PodRule = (pod: Pod, owner: Manifest) => readonly string[];

/** Applies a rule to the pods of each object. */
const forPods = (rule: PodRule) => (manifests: readonly Manifest[]) =>
  manifests.flatMap((manifest) => {
    const pod = podOf(manifest);
    return pod ? rule(pod, manifest).map((problem) => `${labelOf(manifest)} ${problem}`) : [];
  });

type ContainerRule = (container: Container, owner: Manifest) => string | false;

const forContainers = (rule: ContainerRule) =>
  forPods((pod, owner) =>
    containersOf(pod)
      .map((container) => rule(container, owner))
      .filter((problem) => problem !== false),
  );

/** Rules about single pods. */
export const podRules = {
  'the pod is not root': forPods(({ spec }) => [
    ...(at(spec, 'securityContext.runAsNonRoot') === true ? [] : ['may run as root']),
    ...(Number(at(spec, 'securityContext.runAsUser') ?? 1) > 0 ? [] : ['runs as root']),
    ...(at(spec, 'securityContext.seccompProfile.type') === 'RuntimeDefault'
      ? []
      : ['has no seccomp profile']),
  ]),
  'the pod has nothing of its node': forPods(({ spec }) => [
    ...['hostNetwork', 'hostPID', 'hostIPC']
      .filter((name) => spec[name])
      .map((name) => `has ${name}`),
    ...(spec.volumes ?? []).filter((volume) => !isAllowed(volume)).map(({ name }) => `has ${name}`),
  ]),
  'the container has no privileges': forContainers(({ securityContext: security }) => {
    const drops = listAt<string>(security, 'capabilities.drop').includes('ALL');
    const adds = listAt(security, 'capabilities.add').length > 0;
    const escalates = at(security, 'allowPrivilegeEscalation') !== false;
    return (!drops || adds || escalates || at(security, 'privileged') === true) && 'has privileges';
  }),
  'the root of the container is read-only': forContainers(
    ({ securityContext: security }, owner) =>
      at(security, 'readOnlyRootFilesystem') !== true &&
      !writable.includes(labelOf(owner)) &&
      'may write into its image',
  ),
  'the container has requests and limits': forContainers(({ resources }) => {
    const needed = ['requests.cpu', 'requests.memory', 'limits.memory'];
    const missing = needed.filter((path) => at(resources, path) === undefined);
    return missing.length > 0 && `lacks ${missing.join(', ')}`;
  }),
  'the image has a version': forContainers(
    ({ image }) => !/(:[\w.-]+|@sha256:[0-9a-f]{64})$/.test(image) && `has ${image}`,
  ),
  'the container has probes': forContainers((container, owner) => {
    if (!isService(owner)) return false;
    const missing = ['livenessProbe', 'readinessProbe'].filter((name) => !container[name]);
    return missing.length > 0 && `lacks ${missing.join(', ')}`;
  }),
  // An outage of a database would restart every pod.
  'liveness depends on nothing': forContainers((container, owner) => {
    if (!isOurs(owner) || !isService(owner)) return false;
    const paths = ['livenessProbe', 'readinessProbe'].map((name) =>
      at(container, `${name}.httpGet.path`),
    );
    return (
      paths.join() !== '/health,/ready' &&
      `is probed at ${paths.join(' and ')}, not /health, /ready`
    );
  }),
  'the pod has no token of the cluster': forPods(({ spec }) =>
    spec.automountServiceAccountToken === false ? [] : ['mounts a token'],
  ),
  // A Service named gateway would set GATEWAY_PORT.
  'the environment has no names of Services': forPods(({ spec }) =>
    spec.enableServiceLinks === false ? [] : ['gets the addresses of all Services'],
  ),
};

function isAllowed(volume: Volume): boolean {
  return Object.keys(volume).every((name) => name === 'name' || volumeTypes.includes(name));
}

/** Whether an object belongs to a service of the shop. */
export function isOurs({ metadata }: Manifest): boolean {
  return metadata.labels?.['app.kubernetes.io/part-of'] === 'souk';
}
