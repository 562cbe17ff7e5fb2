import type { Series } from './alert-cases.ts';

/** A share of failed requests of a canary: its series, and what the rule gives; null for no sample. */
export type CanaryCase = {
  readonly name: string;
  readonly rule: string;
  readonly series: readonly Series[];
  readonly share: number | null;
};

const podRule =
  'souk:pod_error_share:ratio2m{app="order-service",rollouts_pod_template_hash="canary"}';
const pod = (hash: string, outcome: string) =>
  `graphql_requests_total{app="order-service",rollouts_pod_template_hash="${hash}",operation="placeOrder",outcome="${outcome}"}`;
const ingressRule = 'souk:ingress_error_share:ratio2m{service="ecommerce-gateway-8000@kubernetes"}';
const ingress = (code: number) =>
  `traefik_service_requests_total{service="ecommerce-gateway-8000@kubernetes",code="${code}"}`;

/** The canary stops above 5 %, goes on below, and pauses without traffic. */
export const canaryCases: readonly CanaryCase[] = [
  {
    name: '6 % of the requests of the canary fail, and the stable version is busy',
    rule: podRule,
    series: [
      [pod('canary', 'ok'), '0+94x10'],
      [pod('canary', 'failed'), '0+3x10'],
      [pod('canary', 'partial'), '0+3x10'],
      [pod('stable', 'ok'), '0+9000x10'],
    ],
    share: 0.06,
  },
  {
    name: '4 % fail, and half are refused',
    rule: podRule,
    series: [
      [pod('canary', 'ok'), '0+46x10'],
      [pod('canary', 'refused'), '0+50x10'],
      [pod('canary', 'failed'), '0+4x10'],
    ],
    share: 0.04,
  },
  { name: 'none fails', rule: podRule, series: [[pod('canary', 'ok'), '0+50x10']], share: 0 },
  { name: 'no traffic', rule: podRule, series: [[pod('canary', 'failed'), '5x10']], share: null },
  {
    name: 'eight requests, one of which fails',
    rule: podRule,
    series: [
      [pod('canary', 'ok'), '0+3.5x10'],
      [pod('canary', 'failed'), '0+0.5x10'],
    ],
    share: null,
  },
  {
    name: '6 % of the requests through the ingress are 5xx',
    rule: ingressRule,
    series: [
      [ingress(200), '0+47x10'],
      [ingress(502), '0+3x10'],
    ],
    share: 0.06,
  },
  {
    name: '4 % are 5xx, and many 4xx',
    rule: ingressRule,
    series: [
      [ingress(200), '0+40x10'],
      [ingress(409), '0+56x10'],
      [ingress(500), '0+4x10'],
    ],
    share: 0.04,
  },
  { name: 'none is 5xx', rule: ingressRule, series: [[ingress(200), '0+40x10']], share: 0 },
  { name: 'no requests', rule: ingressRule, series: [[ingress(200), '9x10']], share: null },
];
