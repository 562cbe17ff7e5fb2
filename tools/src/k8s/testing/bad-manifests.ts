import { labelOf, type Manifest } from '../manifest.ts';

type Open = Record<string, unknown>;

/** A change of a rendered object that Kubernetes would refuse: label, path of a field, and its value. */
type Change = readonly [label: string, path: string, value: unknown];

const pod = 'spec.template.spec';
const container = `${pod}.containers.0`;

/** Unknown fields, wrong types and missing fields of kinds of Kubernetes, of cert-manager and of KEDA. */
const typed: readonly Change[] = [
  ['Deployment/billing-service', 'spec.replica', 2],
  ['Deployment/billing-service', 'spec.selector', undefined],
  ['Deployment/billing-service', `${pod}.automountServiceAccounttoken`, false],
  ['Deployment/billing-service', `${container}.imagePullPolicy`, 3],
  ['Deployment/billing-service', `${container}.resources.limit`, { cpu: '1' }],
  ['Deployment/billing-service', `${container}.livenessProbe.httpGet.ports`, 1],
  ['Deployment/billing-service', `${container}.readinessProbe.periodSeconds`, '5'],
  ['Deployment/billing-service', `${container}.securityContext.readonlyRootFilesystem`, true],
  ['Deployment/billing-service', `${container}.name`, undefined],
  ['Service/gateway', 'spec.ports.0.port', '8080'],
  ['Service/gateway', 'spec.selectors', { app: 'gateway' }],
  ['ServiceAccount/gateway', 'automountServiceAccountToken', 'false'],
  ['ConfigMap/app-config', 'data.NODE_ENV', 1],
  ['ConfigMap/app-config', 'datas', {}],
  ['Job/sales-hourly-now', 'spec.backoff', 1],
  ['CronJob/sales-hourly', 'spec.jobTemplate.spec.template.spec.restartpolicy', 'Never'],
  ['CronJob/sales-hourly', 'spec.schedule', undefined],
  ['HorizontalPodAutoscaler/order-service', 'spec.scaleTargetRef.name', undefined],
  ['HorizontalPodAutoscaler/order-service', 'spec.metrics.0.resource.target.utilization', 70],
  ['PodDisruptionBudget/gateway', 'spec.maxUnavailble', 1],
  ['NetworkPolicy/gateway', 'spec.egress.0.toPorts', []],
  ['NetworkPolicy/gateway', 'spec.podSelector', 'app=gateway'],
  ['Certificate/billing-service', 'spec.dnsName', 'billing-service'],
  ['Certificate/billing-service', 'spec.secretName', undefined],
];

/** The same of kinds whose schemas are in a catalogue. */
const custom: readonly Change[] = [
  ['Rollout/order-service', 'spec.strategy.canary.step', []],
  ['Rollout/order-service', 'spec.strategy.canary.steps.0.setWeight', 'a quarter'],
  ['AnalysisTemplate/canary-errors', 'spec.metrics.0.failurelimit', 1],
  ['HTTPRoute/ecommerce', 'spec.rules.0.backendRefs.0.weights', 1],
  ['HTTPRoute/ecommerce', 'spec.rules.0.matches.0.path.type', 'Prefix'],
  ['Gateway/ecommerce', 'spec.listeners.0.port', 'http'],
  ['Gateway/ecommerce', 'spec.gatewayClassName', undefined],
  ['ExternalSecret/gateway-secrets', 'spec.data.0.remoteRef.key', undefined],
  ['ExternalSecret/gateway-secrets', 'spec.secretStoreReference', {}],
  ['ClusterSecretStore/vault', 'spec.provider.vault.server', undefined],
  ['ServiceMonitor/gateway', 'spec.endpoints.0.ports', 'management'],
  ['KafkaNodePool/kafka', 'spec.roles', ['leader']],
  ['Kafka/kafka', 'spec.kafka.listeners.0.tls', 'yes'],
  ['KafkaTopic/order-status', 'spec.partition', 6],
  ['KafkaUser/order-service', 'spec.authentication.type', 'password'],
  ['Cluster/postgres', 'spec.instances', undefined],
  ['Cluster/postgres', 'spec.postgresql.parameter', {}],
  ['Database/inventory', 'spec.owners', 'inventory'],
  ['Keycloak/keycloak', 'spec.hostname.host', 'login'],
  ['KeycloakRealmImport/souk', 'spec.keycloakCRName', undefined],
  ['KafkaTopic/order-status', 'metadata.label', {}],
];

/** The kinds of changes: those that the compiler refuses, and those that the schemas of CRDs refuse. */
export const badChanges = { typed, custom } as const;

/** Applies a change to a copy of an object. Throws when there is no such object or no such place in it. */
export function changed(manifests: readonly Manifest[], [label, path, value]: Change): Manifest {
  const object = structuredClone(manifests.find((one) => labelOf(one) === label));
  if (!object) throw new Error(`There is no ${label}.`);
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<Open>((node, name) => node[name] as Open, object as Open);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return object;
}
