import {
  at,
  containersOf,
  type Fields,
  labelOf,
  listAt,
  type Manifest,
  podOf,
} from '../manifest.ts';

/** Secrets that operators and `deploy.sh` make. */
const madeElsewhere = ['kafka-cluster-ca-cert', 'shop-tls', 'login-tls', 'vault-dev'];

type Secrets = ReadonlyMap<string, ReadonlySet<string> | 'any'>;

/** The Secrets of an installation and their keys: those of Vault, of cert-manager and of the broker's users. */
function secretsOf(manifests: readonly Manifest[]): Secrets {
  const secrets = new Map<string, ReadonlySet<string> | 'any'>();
  for (const { kind, metadata, spec } of manifests) {
    if (kind === 'ExternalSecret') {
      const template = at<Fields>(spec, 'target.template.data');
      const keys = listAt<{ secretKey: string }>(spec, 'data').map(({ secretKey }) => secretKey);
      secrets.set(
        at<string>(spec, 'target.name') ?? metadata.name,
        new Set(template ? Object.keys(template) : keys),
      );
    }
    if (kind === 'Certificate')
      secrets.set(at<string>(spec, 'secretName') ?? '', new Set(['tls.crt', 'tls.key', 'ca.crt']));
    if (kind === 'KafkaUser') secrets.set(metadata.name, new Set(['password']));
  }
  for (const name of madeElsewhere) secrets.set(name, 'any');
  return secrets;
}

type Reference = {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  readonly key?: string;
};

const secret = (name: string, key?: string): Reference => ({
  ...{ kind: 'Secret' as const, name },
  ...(key !== undefined && { key }),
});
const configMap = (name: string, key?: string): Reference => ({
  ...secret(name, key),
  kind: 'ConfigMap',
});

/** What the pods of an object load. */
function referencesOf(manifest: Manifest): readonly Reference[] {
  const pod = podOf(manifest);
  if (!pod) return [];
  const ofContainers = containersOf(pod).flatMap(({ env = [], envFrom = [] }) => [
    ...envFrom.flatMap(({ secretRef, configMapRef }) => [
      ...(secretRef ? [secret(at(secretRef, 'name') as string)] : []),
      ...(configMapRef ? [configMap(at(configMapRef, 'name') as string)] : []),
    ]),
    ...env.flatMap(({ valueFrom }) => {
      const ofSecret = at<{ name: string; key: string }>(valueFrom, 'secretKeyRef');
      const ofConfigMap = at<{ name: string; key: string }>(valueFrom, 'configMapKeyRef');
      return [
        ...(ofSecret ? [secret(ofSecret.name, ofSecret.key)] : []),
        ...(ofConfigMap ? [configMap(ofConfigMap.name, ofConfigMap.key)] : []),
      ];
    }),
  ]);
  const ofVolumes = (pod.spec.volumes ?? []).flatMap((volume) => {
    const kind = volume.secret ? 'secret' : 'configMap';
    const name = at<string>(volume, volume.secret ? 'secret.secretName' : 'configMap.name');
    if (name === undefined) return [];
    const keys = listAt<{ key: string }>(volume, `${kind}.items`).map(({ key }) => key);
    const refer = volume.secret ? secret : configMap;
    return keys.length > 0 ? keys.map((key) => refer(name, key)) : [refer(name)];
  });
  return [...ofContainers, ...ofVolumes];
}

function isThere({ kind, name, key }: Reference, manifests: readonly Manifest[], secrets: Secrets) {
  if (kind === 'Secret') {
    const keys = secrets.get(name);
    return keys !== undefined && (key === undefined || keys === 'any' || keys.has(key));
  }
  const map = manifests.find((one) => one.kind === 'ConfigMap' && one.metadata.name === name);
  return map !== undefined && (key === undefined || key in (map.data ?? {}));
}

/** The ports of a Service; undefined without such a Service. */
function portsOf(manifests: readonly Manifest[], name: string): readonly number[] | undefined {
  const service = manifests.find(
    ({ kind, metadata }) => kind === 'Service' && metadata.name === name,
  );
  return service && listAt<{ port: number }>(service.spec, 'ports').map(({ port }) => port);
}

/** Services that operators make, with their ports. */
const servicesOfOperators: Readonly<Record<string, readonly number[]>> = {
  'keycloak-service': [8080, 8443],
};

type Backend = { readonly name: string; readonly port?: number };

/** Where an Ingress or an HTTPRoute leads. */
function backendsOf({ kind, spec }: Manifest): readonly Backend[] {
  if (kind === 'HTTPRoute')
    return listAt(spec, 'rules').flatMap((rule) => listAt<Backend>(rule, 'backendRefs'));
  if (kind !== 'Ingress') return [];
  return listAt(spec, 'rules')
    .flatMap((rule) => listAt(rule, 'http.paths'))
    .map((path) => ({
      name: at<string>(path, 'backend.service.name') ?? '',
      port: at<number>(path, 'backend.service.port.number') ?? 0,
    }));
}

/** Rules about names that objects have of others. */
export const referenceRules = {
  'what a pod loads exists': (manifests: readonly Manifest[]) => {
    const secrets = secretsOf(manifests);
    return manifests.flatMap((manifest) =>
      referencesOf(manifest)
        .filter((reference) => !isThere(reference, manifests, secrets))
        .map(({ kind, name, key }) => `${labelOf(manifest)} loads ${kind} ${name} ${key ?? ''}`),
    );
  },
  'a volume is there for each mount': (manifests: readonly Manifest[]) =>
    manifests.flatMap((manifest) => {
      const pod = podOf(manifest);
      const volumes = [
        ...(pod?.spec.volumes ?? []).map(({ name }) => name),
        ...listAt(manifest.spec, 'volumeClaimTemplates').map((one) => at(one, 'metadata.name')),
      ];
      return (pod ? containersOf(pod) : [])
        .flatMap(({ volumeMounts = [] }) => volumeMounts)
        .filter(({ name }) => !volumes.includes(name))
        .map(({ name }) => `${labelOf(manifest)} mounts ${name}`);
    }),
  'each pod has an account of its own': (manifests: readonly Manifest[]) => {
    const accounts = manifests.filter(({ kind }) => kind === 'ServiceAccount');
    return [
      ...accounts
        .filter(({ automountServiceAccountToken: mounts }) => mounts !== false)
        .map((manifest) => `${labelOf(manifest)} mounts a token`),
      ...manifests
        .filter((manifest) => podOf(manifest))
        .filter((manifest) => {
          const name = podOf(manifest)?.spec.serviceAccountName;
          return !accounts.some(({ metadata }) => metadata.name === name);
        })
        .map((manifest) => `${labelOf(manifest)} has none`),
    ];
  },
  'a route leads to a Service': (manifests: readonly Manifest[]) =>
    manifests.flatMap((manifest) =>
      backendsOf(manifest)
        .filter(({ name, port }) => {
          const ports = portsOf(manifests, name) ?? servicesOfOperators[name];
          return port === undefined || !ports?.includes(port);
        })
        .map(({ name, port }) => `${labelOf(manifest)} leads to ${name}:${port}`),
    ),
  'what is scaled exists': (manifests: readonly Manifest[]) => {
    const labels = manifests.map(labelOf);
    return manifests
      .filter(({ spec }) => at(spec, 'scaleTargetRef'))
      .filter(({ spec }) => {
        const target = at<Fields>(spec, 'scaleTargetRef');
        return !labels.includes(`${target?.kind}/${target?.name}`);
      })
      .map((manifest) => `${labelOf(manifest)} scales what is not there`);
  },
};
