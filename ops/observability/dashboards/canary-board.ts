import type { Dashboard } from './dashboard.ts';

const range = '[$__rate_interval]';

/** Both shares that stop a canary, for each version of a service. */
export const canaryBoard: Dashboard = {
  uid: 'canary',
  title: 'canary',
  rows: {
    Shares: [
      {
        title: 'Failed requests of each version',
        description: 'Above 5 % the rollout stops. No line: fewer than 20 requests in 2 minutes.',
        unit: 'percentunit',
        limit: 0.05,
        queries: [['souk:pod_error_share:ratio2m', '{{app}} {{rollouts_pod_template_hash}}']],
      },
      {
        title: '5xx through the ingress',
        description: 'Above 5 % the rollout stops.',
        unit: 'percentunit',
        limit: 0.05,
        queries: [['souk:ingress_error_share:ratio2m', '{{service}}']],
      },
    ],
    Traffic: [
      {
        title: 'Requests of each version',
        description: 'How the weights divide the requests.',
        unit: 'reqps',
        queries: [
          [
            `sum by (app, rollouts_pod_template_hash) (rate(graphql_requests_total{rollouts_pod_template_hash!=""}${range}))`,
            '{{app}} {{rollouts_pod_template_hash}}',
          ],
        ],
      },
    ],
  },
};
