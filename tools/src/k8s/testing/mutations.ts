import { copy, type Mutation, remove, set } from './plant.ts';
import { podMutations } from './pod-mutations.ts';

const orders = 'Deployment/billing-service';
const pod = 'spec.template.spec';
const rollout = 'Rollout/order-service';

/** One or more for each rule. */
export const mutations: readonly Mutation[] = [
  ...podMutations,
  ['everything is in one namespace', 'minikube', set(orders, 'metadata.namespace', 'default')],
  ['each object is there once', 'minikube', copy(orders, 'billing-service')],
  [
    'the namespace is restricted',
    'production',
    set('Namespace/ecommerce', 'metadata.labels', {
      'pod-security.kubernetes.io/enforce': 'baseline',
    }),
  ],
  ['no secret is in git', 'minikube', set('ConfigMap/app-config', 'kind', 'Secret')],
  [
    'a workload selects its own pods',
    'minikube',
    set(orders, 'spec.selector.matchLabels.app', 'billing'),
  ],
  ['a selector finds pods', 'minikube', set('Service/kafka', 'spec.selector.app', 'broker')],
  [
    'the port of a Service exists',
    'minikube',
    set('Service/vault', 'spec.ports.0.targetPort', 'https'),
  ],
  ['each service has a disruption budget', 'minikube', remove('PodDisruptionBudget/gateway')],
  [
    'an autoscaler owns the number of replicas alone',
    'production',
    set(rollout, 'spec.replicas', 2),
  ],
  [
    'an autoscaler owns the number of replicas alone',
    'production',
    copy('HorizontalPodAutoscaler/gateway', 'second'),
  ],
  [
    'a CronJob runs once at a time',
    'minikube',
    set('CronJob/sales-hourly', 'spec.concurrencyPolicy', 'Allow'),
  ],
  [
    'a CronJob runs once at a time',
    'minikube',
    set('CronJob/sales-hourly', 'spec.jobTemplate.spec.activeDeadlineSeconds', undefined),
  ],
  ['what a pod loads exists', 'minikube', remove('ConfigMap/app-config')],
  ['what a pod loads exists', 'minikube', remove('ExternalSecret/order-service-secrets')],
  ['what a pod loads exists', 'production', remove('Certificate/billing-service')],
  ['what a pod loads exists', 'production', remove('KafkaUser/order-service')],
  ['a volume is there for each mount', 'minikube', set(orders, `${pod}.volumes`, [])],
  ['each pod has an account of its own', 'minikube', remove('ServiceAccount/order-service')],
  [
    'each pod has an account of its own',
    'minikube',
    set('ServiceAccount/order-service', 'automountServiceAccountToken', true),
  ],
  [
    'a route leads to a Service',
    'minikube',
    set('Ingress/ecommerce-ingress', 'spec.rules.0.http.paths.0.backend.service.port.number', 80),
  ],
  ['a route leads to a Service', 'production', remove('Service/gateway-canary')],
  [
    'what is scaled exists',
    'production',
    set('HorizontalPodAutoscaler/order-service', 'spec.scaleTargetRef.kind', 'Deployment'),
  ],
  ['all traffic is refused by default', 'minikube', remove('NetworkPolicy/default-deny')],
  [
    'all traffic is refused by default',
    'minikube',
    set('NetworkPolicy/default-deny', 'spec.policyTypes', ['Ingress']),
  ],
  ['each pod has a policy', 'minikube', remove('NetworkPolicy/sales-hourly')],
  [
    'a policy names pods that exist',
    'minikube',
    set('NetworkPolicy/vault', 'spec.podSelector.matchLabels.app', 'safe'),
  ],
  ['both ends allow a connection', 'minikube', remove('NetworkPolicy/billing-service')],
  [
    'both ends allow a connection',
    'minikube',
    set('NetworkPolicy/kafka', 'spec.ingress.0.ports.0.port', 9093),
  ],
  [
    'no subgraph reaches another',
    'minikube',
    set('NetworkPolicy/order-service', 'spec.egress.1', {
      to: [{ podSelector: { matchLabels: { app: 'billing-service' } } }],
      ports: [{ port: 8080 }],
    }),
  ],
  [
    'an open object has known fields',
    'production',
    set('Kafka/kafka', 'spec.kafka.config', { 'min.insync.replica': 2 }),
  ],
  [
    'an open object has known fields',
    'production',
    set('KafkaTopic/order-status', 'spec.config', { 'retention.msec': 1 }),
  ],
  [
    'the class of an Ingress is served',
    'minikube',
    set('Ingress/ecommerce-ingress', 'spec.ingressClassName', 'nginx'),
  ],
  ['there is one entry', 'minikube', remove('Ingress/ecommerce-ingress')],
  [
    'a listener has what its protocol needs',
    'production',
    set('Gateway/ecommerce', 'spec.listeners.1.tls', undefined),
  ],
  [
    'a listener has what its protocol needs',
    'production',
    set('Gateway/ecommerce', 'spec.listeners.0.name', 'https'),
  ],
  [
    'a path begins with a slash',
    'production',
    set('HTTPRoute/login', 'spec.rules.0.matches.0.path.value', 'realms'),
  ],
  [
    'no database is one of PostgreSQL itself',
    'production',
    set('Database/orderservice', 'spec.name', 'template1'),
  ],
  [
    'no database is one of PostgreSQL itself',
    'production',
    set('Cluster/postgres', 'spec.managed.roles.0.name', 'pg_monitor'),
  ],
  ['a canary is measured', 'production', remove('AnalysisTemplate/canary-errors')],
  [
    'a canary is measured',
    'production',
    set('ServiceMonitor/order-service', 'spec.podTargetLabels', ['app']),
  ],
  [
    'the route of a canary has both versions',
    'production',
    set('HTTPRoute/ecommerce', 'spec.rules.0.backendRefs.1.name', 'web'),
  ],
  [
    'an analysis says what is good and what is bad',
    'production',
    set('AnalysisTemplate/canary-errors', 'spec.metrics.0.successCondition', undefined),
  ],
];
