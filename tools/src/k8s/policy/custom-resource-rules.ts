import { at, type Fields, labelOf, listAt, type Manifest, podOf } from '../manifest.ts';

const ofKind = (manifests: readonly Manifest[], ...kinds: readonly string[]) =>
  manifests.filter(({ kind }) => kinds.includes(kind));

const named = (manifests: readonly Manifest[], kind: string, name: unknown) =>
  ofKind(manifests, kind).find(({ metadata }) => metadata.name === name);

/** The fields that we use where a CRD leaves an object open. */
const openFields: readonly (readonly [kind: string, path: string, known: readonly string[]])[] = [
  ['Rollout', 'strategy.canary.trafficRouting.plugins', ['argoproj-labs/gatewayAPI']],
  [
    'Rollout',
    'strategy.canary.trafficRouting.plugins.argoproj-labs/gatewayAPI',
    ['httpRoute', 'namespace'],
  ],
  ['KafkaTopic', 'config', ['min.insync.replicas', 'cleanup.policy', 'retention.ms']],
  [
    'Kafka',
    'kafka.config',
    [
      ...['auto.create.topics.enable', 'default.replication.factor', 'min.insync.replicas'],
      ...['offsets.topic.replication.factor', 'transaction.state.log.replication.factor'],
      ...['transaction.state.log.min.isr', 'unclean.leader.election.enable'],
    ],
  ],
];

/** Rules that the CRDs have as expressions, which JSON schemas lack, and what the schemas leave open. */
export const customResourceRules = {
  'an open object has known fields': (manifests: readonly Manifest[]) =>
    openFields.flatMap(([kind, path, known]) =>
      ofKind(manifests, kind).flatMap((manifest) =>
        Object.keys(at<Fields>(manifest.spec, path) ?? {})
          .filter((name) => !known.includes(name))
          .map((name) => `${labelOf(manifest)} has ${name}`),
      ),
    ),
  'the class of an Ingress is served': (manifests: readonly Manifest[]) =>
    ofKind(manifests, 'Ingress')
      .filter(({ spec }) => [undefined, 'nginx'].includes(at(spec, 'ingressClassName')))
      .map((manifest) => `${labelOf(manifest)} is not: ingress-nginx has ended`),
  'there is one entry': (manifests: readonly Manifest[]) => {
    const entries = [
      ...ofKind(manifests, 'Ingress'),
      ...ofKind(manifests, 'Gateway').filter(({ metadata }) => metadata.name === 'ecommerce'),
    ];
    return entries.length === 1 ? [] : [`there are ${entries.length}`];
  },
  'a listener has what its protocol needs': (manifests: readonly Manifest[]) =>
    ofKind(manifests, 'Gateway').flatMap((gateway) => {
      const listeners = listAt<{ name: string; protocol: string }>(gateway.spec, 'listeners');
      const names = listeners.map(({ name }) => name);
      const wrong = listeners.filter((listener) => {
        const certificates = listAt(listener, 'tls.certificateRefs').length;
        const isTwice = names.indexOf(listener.name) !== names.lastIndexOf(listener.name);
        return isTwice || certificates > 0 !== (listener.protocol === 'HTTPS');
      });
      return wrong.map(({ name }) => `${labelOf(gateway)} ${name}`);
    }),
  'a path begins with a slash': (manifests: readonly Manifest[]) =>
    ofKind(manifests, 'HTTPRoute').flatMap((route) =>
      listAt(route.spec, 'rules')
        .flatMap((rule) => listAt(rule, 'matches'))
        .map((match) => at<string>(match, 'path.value') ?? '')
        .filter((path) => !path.startsWith('/'))
        .map((path) => `${labelOf(route)} has ${path}`),
    ),
  'no database is one of PostgreSQL itself': (manifests: readonly Manifest[]) => [
    ...ofKind(manifests, 'Database')
      .filter(({ spec }) =>
        ['postgres', 'template0', 'template1'].includes(at<string>(spec, 'name') ?? ''),
      )
      .map((manifest) => `${labelOf(manifest)} is`),
    ...ofKind(manifests, 'Cluster').flatMap(({ spec }) =>
      listAt<{ name: string }>(spec, 'managed.roles')
        .filter(({ name }) => /^(pg|cnpg)_/.test(name))
        .map(({ name }) => `the role ${name} is`),
    ),
  ],
  'a canary is measured': (manifests: readonly Manifest[]) =>
    ofKind(manifests, 'Rollout').flatMap((rollout) => {
      const canary = at(rollout.spec, 'strategy.canary');
      const templates = listAt<{ templateName: string }>(canary, 'analysis.templates');
      const monitors = ofKind(manifests, 'ServiceMonitor').filter(({ spec }) =>
        listAt<string>(spec, 'podTargetLabels').includes('rollouts-pod-template-hash'),
      );
      const app = podOf(rollout)?.metadata.labels.app;
      return [
        ...(templates.length === 0 ? ['has no analysis'] : []),
        ...templates
          .filter(({ templateName }) => !named(manifests, 'AnalysisTemplate', templateName))
          .map(({ templateName }) => `is analysed by ${templateName}, which is not there`),
        ...(monitors.some(({ spec }) => at(spec, 'selector.matchLabels.app') === app)
          ? []
          : ['has no metrics by the hash of its pods']),
      ].map((problem) => `${labelOf(rollout)} ${problem}`);
    }),
  // The plugin divides the traffic between the two Services of the route.
  'the route of a canary has both versions': (manifests: readonly Manifest[]) =>
    ofKind(manifests, 'Rollout').flatMap((rollout) => {
      const canary = at<Fields>(rollout.spec, 'strategy.canary');
      const path = 'trafficRouting.plugins.argoproj-labs/gatewayAPI';
      const plugin = at<{ httpRoute: string }>(canary, path);
      if (!plugin) return [];
      const route = named(manifests, 'HTTPRoute', plugin.httpRoute);
      const backends = listAt(route?.spec, 'rules')
        .flatMap((rule) => listAt<{ name: string }>(rule, 'backendRefs'))
        .map(({ name }) => name);
      return [canary?.canaryService, canary?.stableService]
        .filter((name) => !named(manifests, 'Service', name) || !backends.includes(String(name)))
        .map((name) => `${labelOf(rollout)} has no ${name} in ${plugin.httpRoute}`);
    }),
  // With both, silence is no success: it is inconclusive, and the rollout pauses.
  'an analysis says what is good and what is bad': (manifests: readonly Manifest[]) =>
    ofKind(manifests, 'AnalysisTemplate').flatMap((template) =>
      listAt(template.spec, 'metrics')
        .filter(
          ({ successCondition, failureCondition }) =>
            !String(successCondition).startsWith('len(result) > 0 && ') ||
            !String(failureCondition).startsWith('len(result) > 0 && '),
        )
        .map(({ name }) => `${labelOf(template)} ${name}`),
    ),
};
