import { type Mutation, set } from './plant.ts';

const orders = 'Deployment/billing-service';
const pod = 'spec.template.spec';
const container = `${pod}.containers.0`;
const rollout = 'Rollout/order-service';

/** One or more for each rule about single pods. */
export const podMutations: readonly Mutation[] = [
  ['the pod is not root', 'minikube', set(orders, `${pod}.securityContext.runAsNonRoot`, false)],
  ['the pod is not root', 'minikube', set(orders, `${pod}.securityContext.runAsUser`, 0)],
  [
    'the pod is not root',
    'minikube',
    set('Job/sales-hourly-now', `${pod}.securityContext.seccompProfile`, undefined),
  ],
  ['the pod has nothing of its node', 'minikube', set(orders, `${pod}.hostNetwork`, true)],
  [
    'the pod has nothing of its node',
    'minikube',
    set(orders, `${pod}.volumes.0`, { name: 'tmp', hostPath: { path: '/' } }),
  ],
  [
    'the container has no privileges',
    'minikube',
    set(orders, `${container}.securityContext.capabilities`, { drop: ['ALL'], add: ['NET_ADMIN'] }),
  ],
  [
    'the container has no privileges',
    'minikube',
    set(orders, `${container}.securityContext.allowPrivilegeEscalation`, undefined),
  ],
  [
    'the root of the container is read-only',
    'minikube',
    set('StatefulSet/postgres', `${container}.securityContext.readOnlyRootFilesystem`, false),
  ],
  [
    'the container has requests and limits',
    'minikube',
    set(orders, `${container}.resources.limits`, undefined),
  ],
  ['the image has a version', 'minikube', set(orders, `${container}.image`, 'billingservice')],
  ['the container has probes', 'production', set(rollout, `${container}.livenessProbe`, undefined)],
  [
    'liveness depends on nothing',
    'minikube',
    set(orders, `${container}.livenessProbe.httpGet.path`, '/ready'),
  ],
  [
    'the pod has no token of the cluster',
    'minikube',
    set(orders, `${pod}.automountServiceAccountToken`, undefined),
  ],
  [
    'the environment has no names of Services',
    'minikube',
    set(orders, `${pod}.enableServiceLinks`, undefined),
  ],
];
