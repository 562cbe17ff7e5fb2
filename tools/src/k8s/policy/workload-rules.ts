import { at, isService, type Labels, labelOf, listAt, type Manifest, podOf } from '../manifest.ts';
import { isOurs } from './pod-rules.ts';

/** Kinds that belong to no namespace. */
const clusterKinds = ['Namespace', 'ClusterSecretStore'];
const scalers = ['HorizontalPodAutoscaler', 'ScaledObject'];

/** True when the labels have all that a selector names. */
export function selects(selector: Labels | undefined, labels: Labels | undefined): boolean {
  const wanted = Object.entries(selector ?? {});
  return wanted.every(([name, value]) => labels?.[name] === value);
}

const ofKind = (manifests: readonly Manifest[], ...kinds: readonly string[]) =>
  manifests.filter(({ kind }) => kinds.includes(kind));

/** The labels of the pods of all objects. */
export function podLabels(manifests: readonly Manifest[]): readonly Labels[] {
  return manifests.flatMap((manifest) => {
    const pod = podOf(manifest);
    return pod ? [pod.metadata.labels] : [];
  });
}

/** Rules about workloads and what belongs to them. */
export const workloadRules = {
  'everything is in one namespace': (manifests: readonly Manifest[]) =>
    manifests
      .filter(({ kind, metadata }) =>
        clusterKinds.includes(kind) ? metadata.namespace : metadata.namespace !== 'ecommerce',
      )
      .map((manifest) => `${labelOf(manifest)} is in ${manifest.metadata.namespace}`),
  'each object is there once': (manifests: readonly Manifest[]) => {
    const labels = manifests.map(labelOf);
    return labels
      .filter((label, nth) => labels.indexOf(label) !== nth)
      .map((label) => `${label} is there twice`);
  },
  'the namespace is restricted': (manifests: readonly Manifest[]) =>
    ofKind(manifests, 'Namespace')
      .filter(
        ({ metadata }) => metadata.labels?.['pod-security.kubernetes.io/enforce'] !== 'restricted',
      )
      .map((manifest) => `${labelOf(manifest)} does not enforce the level restricted`),
  // They come from Vault.
  'no secret is in git': (manifests: readonly Manifest[]) =>
    ofKind(manifests, 'Secret').map((manifest) => `${labelOf(manifest)} is written out`),
  'a workload selects its own pods': (manifests: readonly Manifest[]) =>
    manifests
      .filter((manifest) => isService(manifest))
      .filter((manifest) => {
        const selector = at<Labels>(manifest.spec, 'selector.matchLabels');
        return !selector || !selects(selector, podOf(manifest)?.metadata.labels);
      })
      .map((manifest) => `${labelOf(manifest)} does not`),
  'a selector finds pods': (manifests: readonly Manifest[]) => {
    const pods = podLabels(manifests);
    const selectors = ofKind(manifests, 'Service', 'PodDisruptionBudget').map((manifest) => {
      const path = manifest.kind === 'Service' ? 'selector' : 'selector.matchLabels';
      return [manifest, at<Labels>(manifest.spec, path)] as const;
    });
    return selectors
      .filter(([, selector]) => !pods.some((labels) => selector && selects(selector, labels)))
      .map(([manifest]) => `${labelOf(manifest)} selects none`);
  },
  'the port of a Service exists': (manifests: readonly Manifest[]) =>
    ofKind(manifests, 'Service').flatMap((service) => {
      const selector = at<Labels>(service.spec, 'selector');
      const names = manifests
        .flatMap((manifest) => podOf(manifest) ?? [])
        .filter(({ metadata }) => selects(selector, metadata.labels))
        .flatMap(({ spec }) => spec.containers.flatMap(({ ports = [] }) => ports))
        .map(({ name }) => name);
      return listAt<{ targetPort: string }>(service.spec, 'ports')
        .filter(({ targetPort }) => !names.includes(targetPort))
        .map(({ targetPort }) => `${labelOf(service)} leads to ${targetPort}`);
    }),
  'each service has a disruption budget': (manifests: readonly Manifest[]) =>
    manifests
      .filter((manifest) => isOurs(manifest) && isService(manifest))
      .filter((manifest) => {
        const labels = podOf(manifest)?.metadata.labels;
        const budgets = ofKind(manifests, 'PodDisruptionBudget');
        return !budgets.some(({ spec }) => selects(at(spec, 'selector.matchLabels'), labels));
      })
      .map((manifest) => `${labelOf(manifest)} has none`),
  'an autoscaler owns the number of replicas alone': (manifests: readonly Manifest[]) => {
    const targets = ofKind(manifests, ...scalers).map(({ spec }) => {
      const target = at<{ kind: string; name: string }>(spec, 'scaleTargetRef');
      return `${target?.kind}/${target?.name}`;
    });
    const twice = targets.filter((target, nth) => targets.indexOf(target) !== nth);
    const owned = manifests.filter((manifest) => targets.includes(labelOf(manifest)));
    return [
      ...twice.map((target) => `${target} has two`),
      ...owned
        .filter(({ spec }) => at(spec, 'replicas') !== undefined)
        .map((manifest) => `${labelOf(manifest)} also has replicas`),
    ];
  },
  'a CronJob runs once at a time': (manifests: readonly Manifest[]) =>
    ofKind(manifests, 'CronJob')
      .filter(
        ({ spec }) =>
          at(spec, 'concurrencyPolicy') !== 'Forbid' ||
          at(spec, 'startingDeadlineSeconds') === undefined ||
          at(spec, 'jobTemplate.spec.activeDeadlineSeconds') === undefined ||
          at(spec, 'timeZone') === undefined,
      )
      .map((manifest) => `${labelOf(manifest)} may overlap, or lacks a deadline or a time zone`),
};
