import { at, type Labels, labelOf, listAt, type Manifest, podOf } from '../manifest.ts';
import { podLabels, selects } from './workload-rules.ts';

type Peer = {
  readonly podSelector?: { readonly matchLabels?: Labels };
  readonly namespaceSelector?: { readonly matchLabels?: Labels };
  readonly ipBlock?: { readonly cidr: string };
};
type Side = 'ingress' | 'egress';

const policiesOf = (manifests: readonly Manifest[]) =>
  manifests.filter(({ kind }) => kind === 'NetworkPolicy');

/** The labels of all pods, those that operators start too. */
function podsOf(manifests: readonly Manifest[]): readonly Labels[] {
  const own = podLabels(manifests);
  const kinds = new Set(manifests.map(({ kind }) => kind));
  return [
    ...own,
    ...(kinds.has('Cluster') ? [{ 'cnpg.io/cluster': 'postgres' }] : []),
    ...(kinds.has('Kafka')
      ? [{ 'strimzi.io/cluster': 'kafka', 'strimzi.io/name': 'kafka-kafka' }]
      : []),
    ...(kinds.has('Keycloak')
      ? [{ app: 'keycloak', 'app.kubernetes.io/instance': 'keycloak' }]
      : []),
  ];
}

/** Names a peer: `app=gateway`, `namespace monitoring`, or an address. */
function nameOf({ podSelector, namespaceSelector, ipBlock }: Peer): string {
  if (ipBlock) return ipBlock.cidr;
  if (namespaceSelector) {
    return `namespace ${namespaceSelector.matchLabels?.['kubernetes.io/metadata.name']}`;
  }
  const labels = Object.entries(podSelector?.matchLabels ?? {});
  return labels.map(([name, value]) => `${name}=${value}`).join();
}

/** An allowed connection, as one of the two policies has it: `gateway > order-service:8080`. */
type Edge = { readonly from: string; readonly to: string; readonly port: number };

/** What the policies allow on one side. */
export function edgesOf(manifests: readonly Manifest[], side: Side): readonly Edge[] {
  const direction = side === 'ingress' ? 'from' : 'to';
  return policiesOf(manifests).flatMap((policy) => {
    const own = nameOf(policy.spec as unknown as Peer);
    return listAt(policy.spec, side).flatMap((rule) =>
      listAt<Peer>(rule, direction).flatMap((peer) =>
        listAt<{ port: number }>(rule, 'ports').map(({ port }) =>
          side === 'ingress'
            ? { from: nameOf(peer), to: own, port }
            : { from: own, to: nameOf(peer), port },
        ),
      ),
    );
  });
}

const isApp = (name: string) => name.startsWith('app=');
const textOf = ({ from, to, port }: Edge) => `${from} > ${to}:${port}`;

/** What the values call a subgraph: it has a database and is not the gateway. */
function isSubgraph(name: string): boolean {
  return /^app=[a-z]+-service$/.test(name);
}

/** Rules about the network policies. `drift.ts` compares what they allow with the map of services. */
export const networkRules = {
  'all traffic is refused by default': (manifests: readonly Manifest[]) => {
    const isDefault = ({ spec }: Manifest) =>
      Object.keys(at(spec, 'podSelector') ?? {}).length === 0 &&
      listAt(spec, 'policyTypes').join() === 'Ingress,Egress' &&
      !at(spec, 'ingress') &&
      !at(spec, 'egress');
    return policiesOf(manifests).some(isDefault) ? [] : ['no policy does so'];
  },
  'each pod has a policy': (manifests: readonly Manifest[]) => {
    const selectors = policiesOf(manifests)
      .map(({ spec }) => at<Labels>(spec, 'podSelector.matchLabels'))
      .filter((labels) => labels !== undefined);
    return manifests
      .filter((manifest) => {
        const labels = podOf(manifest)?.metadata.labels;
        return labels && !selectors.some((selector) => selects(selector, labels));
      })
      .map((manifest) => `${labelOf(manifest)} has none`);
  },
  'a policy names pods that exist': (manifests: readonly Manifest[]) => {
    const pods = podsOf(manifests);
    return policiesOf(manifests).flatMap((policy) => {
      const rules = [...listAt(policy.spec, 'ingress'), ...listAt(policy.spec, 'egress')];
      const peers = rules.flatMap((rule) => [
        ...listAt<Peer>(rule, 'from'),
        ...listAt<Peer>(rule, 'to'),
      ]);
      return [policy.spec as unknown as Peer, ...peers]
        .filter(({ namespaceSelector, ipBlock }) => !namespaceSelector && !ipBlock)
        .filter(({ podSelector }) => {
          const labels = podSelector?.matchLabels;
          return labels && !pods.some((pod) => selects(labels, pod));
        })
        .map((peer) => `${labelOf(policy)} names ${nameOf(peer)}`);
    });
  },
  // A connection needs both: what only one side allows is a mistake.
  'both ends allow a connection': (manifests: readonly Manifest[]) => {
    const [incoming, outgoing] = (['ingress', 'egress'] as const).map((side) =>
      edgesOf(manifests, side)
        .filter(({ from, to }) => isApp(from) && isApp(to))
        .map(textOf),
    ) as [string[], string[]];
    return [
      ...incoming.filter((edge) => !outgoing.includes(edge)).map((edge) => `${edge} may not leave`),
      ...outgoing.filter((edge) => !incoming.includes(edge)).map((edge) => `${edge} may not enter`),
    ];
  },
  'no subgraph reaches another': (manifests: readonly Manifest[]) =>
    edgesOf(manifests, 'egress')
      .filter(({ from, to }) => isSubgraph(from) && isSubgraph(to))
      .map((edge) => textOf(edge)),
};
