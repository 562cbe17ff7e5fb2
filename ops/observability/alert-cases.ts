/** A time series of a rule's test: its name and labels, and its values from one minute to the next. */
export type Series = readonly [name: string, values: string];

/** Series for which an alert fires, and others for which it is silent, at the same minute. */
export type AlertCase = {
  /** In minutes. */
  readonly at: number;
  readonly firing: readonly Series[];
  readonly silent: readonly Series[];
  /** The labels of the alert, beside its severity, and its summary. */
  readonly labels: Readonly<Record<string, string>>;
  readonly summary: string;
};

const ofKind = (outcome: string) =>
  `graphql_requests_total{app="gateway",kind="query",operation="me",outcome="${outcome}"}`;
const bucket = (le: string) => `graphql_request_seconds_bucket{kind="query",le="${le}"}`;
const slow = (fast: number): readonly Series[] => [
  [bucket('1'), `0+${fast}x60`],
  [bucket('2.5'), '0+60x60'],
  [bucket('+Inf'), '0+60x60'],
  ['graphql_request_seconds_count{kind="query"}', '0+60x60'],
];

/** One case for each alert of the rules. */
export const alertCases: Readonly<Record<string, AlertCase>> = {
  ErrorBudgetBurnsFast: {
    at: 70,
    firing: [
      [ofKind('ok'), '0+98x400'],
      [ofKind('failed'), '0+1x400'],
      [ofKind('partial'), '0+1x400'],
    ],
    // Refusals are answers, however many there are.
    silent: [
      [ofKind('ok'), '0+50x400'],
      [ofKind('refused'), '0+49x400'],
      [ofKind('failed'), '0+1x400'],
    ],
    labels: {},
    summary: '2% of the requests fail',
  },
  ErrorBudgetBurnsSlowly: {
    at: 400,
    firing: [
      [ofKind('ok'), '0+99x400'],
      [ofKind('failed'), '0+1x400'],
    ],
    silent: [
      [ofKind('ok'), '0+995x400'],
      [ofKind('failed'), '0+5x400'],
    ],
    labels: {},
    summary: '1% of the requests of six hours failed',
  },
  RequestsAreSlow: {
    at: 30,
    firing: slow(30),
    silent: slow(59),
    labels: { kind: 'query' },
    summary: '5 % of the requests of the kind query take longer than 2.35s',
  },
  RequestsAreTurnedAway: {
    at: 10,
    firing: [['graphql_turned_away_total{reason="full"}', '0+2x20']],
    silent: [['graphql_turned_away_total{reason="left"}', '0+2x20']],
    labels: {},
    summary: 'The gateway is at capacity: about 10 requests rejected in 5 minutes',
  },
  SubgraphFaults: {
    at: 10,
    firing: [['graphql_errors_total{subgraph="orders",code="SUBGRAPH_FAULT"}', '0+2x20']],
    silent: [
      ['graphql_errors_total{subgraph="orders",code="SUBGRAPH_FAULT"}', '0+1x20'],
      ['graphql_errors_total{subgraph="orders",code="FORBIDDEN"}', '0+9x20'],
    ],
    labels: { subgraph: 'orders' },
    summary: 'orders answers with faults',
  },
  OutboxIsOld: {
    at: 5,
    firing: [['outbox_oldest_age_seconds{service="order-service"}', '0+61x10']],
    silent: [['outbox_oldest_age_seconds{service="order-service"}', '60x10']],
    labels: { service: 'order-service' },
    summary: 'A message of order-service has waited for the broker for 5m 5s',
  },
  ConsumerLagGrows: {
    at: 30,
    firing: [['consumer_lag{service="billing-service",topic="billing-commands"}', '10+10x40']],
    // It catches up with a large backlog.
    silent: [['consumer_lag{service="billing-service",topic="billing-commands"}', '9000-100x40']],
    labels: { service: 'billing-service', topic: 'billing-commands' },
    summary: 'billing-service falls behind in billing-commands',
  },
  DeadLetters: {
    at: 1,
    firing: [['dead_letters{service="inventory-service"}', '2x5']],
    silent: [['dead_letters{service="inventory-service"}', '0x5']],
    labels: { service: 'inventory-service' },
    summary: 'inventory-service has 2 messages that no retry can handle',
  },
  SagaIsStuck: {
    at: 10,
    firing: [['saga_oldest_step_age_seconds{service="order-service"}', '0+60x20']],
    silent: [['saga_oldest_step_age_seconds{service="order-service"}', '300x20']],
    labels: { service: 'order-service' },
    summary: 'A checkout has waited for a reply for 10m 0s',
  },
  ServiceIsDown: {
    at: 5,
    firing: [['up{app="order-service",service="order-service",instance="a"}', '0x10']],
    // One of two processes restarts.
    silent: [
      ['up{app="order-service",service="order-service",instance="a"}', '0x10'],
      ['up{app="order-service",service="order-service",instance="b"}', '1x10'],
    ],
    labels: { service: 'order-service' },
    summary: 'Prometheus reaches no process of order-service',
  },
  LogLinesAreDropped: {
    at: 15,
    firing: [['log_lines_dropped_total{service="gateway"}', '0+1x20']],
    silent: [['log_lines_dropped_total{service="gateway"}', '7x20']],
    labels: { service: 'gateway' },
    summary: 'gateway cannot write its log',
  },
  DatabasePoolIsExhausted: {
    at: 10,
    firing: [[waiting(), '3x20']],
    silent: [[waiting(), '3 3 3 3 3 0 3 3 3 3 3']],
    labels: { service: 'order-service', pool: 'requests' },
    summary: 'Work of order-service has waited for a connection of the pool requests for 5 minutes',
  },
  EventLoopIsBlocked: {
    at: 15,
    firing: [['nodejs_eventloop_lag_p99_seconds{service="gateway"}', '0.6x20']],
    silent: [['nodejs_eventloop_lag_p99_seconds{service="gateway"}', '0.4x20']],
    labels: { service: 'gateway' },
    summary: 'The event loop of gateway is late by 600ms',
  },
  HourlyReportsAreMissing: {
    at: 180,
    firing: [[lastSuccess(), '0x200']],
    silent: [[lastSuccess(), '0x119 7200x80']],
    labels: { namespace: 'ecommerce' },
    summary: 'The CronJob sales-hourly last succeeded 3h 0m 0s ago',
  },
  VerifyFailed: {
    at: 1,
    firing: [['kube_job_status_failed{namespace="ecommerce",job_name="verify-29"}', '1x5']],
    silent: [['kube_job_status_failed{namespace="ecommerce",job_name="migrate-orders"}', '1x5']],
    labels: { namespace: 'ecommerce' },
    summary: 'npm run verify found data that violates an invariant, or could not end',
  },
};

function waiting(): string {
  return 'database_pool_connections{service="order-service",pool="requests",state="waiting"}';
}

function lastSuccess(): string {
  return 'kube_cronjob_status_last_successful_time{namespace="ecommerce",cronjob="sales-hourly"}';
}
