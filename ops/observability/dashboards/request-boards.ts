import type { Dashboard, Panel, Query } from './dashboard.ts';

const chosen = 'service=~"$service"';
/** The range of rates: Grafana takes at least four scrapes. */
const range = '[$__rate_interval]';

/** Three percentiles of a histogram, in one panel. */
export function percentiles(histogram: string, matchers: string, by: string): Query[] {
  return [0.5, 0.95, 0.99].map((share) => [
    `histogram_quantile(${share}, sum by (le${by && `, ${by}`}) (rate(${histogram}_bucket{${matchers}}${range})))`,
    `${by && `{{${by}}} `}p${share * 100}`,
  ]);
}

const requestPanels: readonly Panel[] = [
  {
    title: 'Requests by service',
    description: 'Requests that each service has answered.',
    unit: 'reqps',
    queries: [
      [`sum by (service) (rate(graphql_requests_total{${chosen}}${range}))`, '{{service}}'],
    ],
  },
  {
    title: 'Share of failed requests',
    description: 'Faults of ours; refusals are answers, and do not count.',
    unit: 'percentunit',
    limit: 0.001,
    queries: [
      [
        `sum by (service) (rate(graphql_requests_total{${chosen},outcome=~"failed|partial"}${range})) / sum by (service) (rate(graphql_requests_total{${chosen}}${range}))`,
        '{{service}}',
      ],
    ],
  },
  {
    title: 'Time of a fetch, 95th percentile',
    description: 'As the gateway sees it, with waits and retries.',
    unit: 's',
    queries: [
      [
        `histogram_quantile(0.95, sum by (le, subgraph) (rate(subgraph_fetch_seconds_bucket${range})))`,
        '{{subgraph}}',
      ],
    ],
  },
];

/** Rate, errors and duration of each service. */
const services: Dashboard = {
  uid: 'services',
  title: 'services',
  rows: {
    'Rate, errors, duration': requestPanels,
    'By root field': [
      {
        title: 'Requests',
        description: 'The ten most frequent root fields of the chosen services.',
        unit: 'reqps',
        queries: [
          [
            `topk(10, sum by (service, operation) (rate(graphql_requests_total{${chosen}}${range})))`,
            '{{service}} {{operation}}',
          ],
        ],
      },
      {
        title: 'Failed requests',
        description: 'Root fields with faults of ours.',
        unit: 'reqps',
        queries: [
          [
            `topk(10, sum by (service, operation) (rate(graphql_requests_total{${chosen},outcome=~"failed|partial"}${range})))`,
            '{{service}} {{operation}}',
          ],
        ],
      },
    ],
    Availability: [
      {
        title: 'Processes that Prometheus reaches',
        description: 'Pods of each service that answer.',
        unit: 'short',
        queries: [[`sum by (service) (up{app=~"gateway|.+-service",${chosen}})`, '{{service}}']],
      },
      {
        title: 'Lost log lines',
        description: 'Above 0: the disk is full, or nothing reads the output.',
        unit: 'cps',
        queries: [
          [`sum by (service) (rate(log_lines_dropped_total{${chosen}}${range}))`, '{{service}}'],
        ],
      },
    ],
  },
};

/** The gateway: what clients ask for, and what they get. */
const gateway: Dashboard = {
  uid: 'gateway',
  title: 'gateway',
  rows: {
    Requests: [
      {
        title: 'Requests by outcome',
        description: 'ok, refused (the client must change something), partial, failed.',
        unit: 'reqps',
        queries: [
          [`sum by (outcome) (rate(graphql_requests_total{kind!=""}${range}))`, '{{outcome}}'],
        ],
      },
      {
        title: 'Time to answer',
        description: 'From the request to its response.',
        unit: 's',
        limit: 1,
        queries: percentiles('graphql_request_seconds', 'kind=~"query|mutation"', ''),
      },
      {
        title: 'Refusals by code',
        description:
          'A sudden growth: tokens that someone tries, a client in a loop, an older client.',
        unit: 'cps',
        queries: [[`sum by (code) (rate(gateway_refusals_total${range}))`, '{{code}}']],
      },
    ],
    Subgraphs: [
      {
        title: 'Fetches',
        description: 'Fetches from each subgraph; false: it did not answer.',
        unit: 'reqps',
        queries: [
          [
            `sum by (subgraph, answered) (rate(subgraph_fetch_seconds_count${range}))`,
            '{{subgraph}} {{answered}}',
          ],
        ],
      },
      {
        title: 'Time of a fetch, 95th percentile',
        description: 'With waits and retries.',
        unit: 's',
        queries: [
          [
            `histogram_quantile(0.95, sum by (le, subgraph) (rate(subgraph_fetch_seconds_bucket${range})))`,
            '{{subgraph}}',
          ],
        ],
      },
      {
        title: 'Errors by subgraph and code',
        description:
          'SUBGRAPH_FAULT is a fault, UNAVAILABLE no answer; the others are for clients.',
        unit: 'cps',
        queries: [
          [`sum by (subgraph, code) (rate(graphql_errors_total${range}))`, '{{subgraph}} {{code}}'],
        ],
      },
    ],
    'Load and live updates': [
      {
        title: 'Operations',
        description: 'Under way, and waiting for a slot.',
        unit: 'short',
        queries: [
          ['sum(graphql_in_flight)', 'under way'],
          ['sum(graphql_waiting)', 'waiting'],
        ],
      },
      {
        title: 'Rejected, and answered from the cache',
        description: 'Rejected: the gateway is at capacity.',
        unit: 'reqps',
        queries: [
          [`sum by (reason) (rate(graphql_turned_away_total${range}))`, 'rejected: {{reason}}'],
          [`sum by (outcome) (rate(graphql_anonymous_cache_total${range}))`, 'cache: {{outcome}}'],
        ],
      },
      {
        title: 'Subscriptions',
        description: 'Open subscriptions by transport.',
        unit: 'short',
        queries: [['sum by (transport) (souk_live_subscriptions)', '{{transport}}']],
      },
    ],
  },
};

/** Dashboards of requests. */
export const requestBoards: readonly Dashboard[] = [services, gateway];
