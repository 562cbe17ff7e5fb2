import type { Dashboard } from './dashboard.ts';
import { percentiles } from './request-boards.ts';

const range = '[$__rate_interval]';
const chosen = 'service=~"$service"';

/** Checkouts, and the messages that they are made of. */
const saga: Dashboard = {
  uid: 'saga',
  title: 'checkouts and messages',
  rows: {
    Checkouts: [
      {
        title: 'Under way',
        description: 'Checkouts that have not ended.',
        unit: 'short',
        queries: [['sum(max by (service) (sagas_running))', 'under way']],
      },
      {
        title: 'Age of the oldest step',
        description: 'Above 5 minutes a participant does not reply.',
        unit: 's',
        limit: 300,
        queries: [['max(saga_oldest_step_age_seconds)', 'oldest']],
      },
      {
        title: 'From the order to the end',
        description: 'How long checkouts take.',
        unit: 's',
        queries: percentiles('saga_duration_seconds', '', 'outcome'),
      },
    ],
    Steps: [
      {
        title: 'Time of a step, 95th percentile',
        description: 'From the first command to the reply.',
        unit: 's',
        queries: [
          [
            `histogram_quantile(0.95, sum by (le, step) (rate(saga_step_duration_seconds_bucket${range})))`,
            '{{step}}',
          ],
        ],
      },
      {
        title: 'Steps by outcome',
        description: 'Refused steps are compensated.',
        unit: 'cps',
        queries: [
          [
            `sum by (step, outcome) (rate(saga_step_duration_seconds_count${range}))`,
            '{{step}} {{outcome}}',
          ],
        ],
      },
    ],
    Outbox: [
      {
        title: 'Waiting messages',
        description: 'Not sent yet, or in the last half second.',
        unit: 'short',
        queries: [[`max by (service) (outbox_pending{${chosen}})`, '{{service}}']],
      },
      {
        title: 'Age of the oldest message',
        description: 'Above a minute the broker or the relay does not work.',
        unit: 's',
        limit: 60,
        queries: [[`max by (service) (outbox_oldest_age_seconds{${chosen}})`, '{{service}}']],
      },
      {
        title: 'Messages by type',
        description: 'What services publish.',
        unit: 'cps',
        queries: [
          [`topk(15, sum by (type) (rate(messages_told_total{${chosen}}${range})))`, '{{type}}'],
        ],
      },
    ],
  },
};

/** How far each service is behind in each topic. */
const lag: Dashboard = {
  uid: 'lag',
  title: 'lag of consumers',
  rows: {
    Lag: [
      {
        title: 'Records not handled yet',
        description: 'A lag that keeps growing needs more processes of the service.',
        unit: 'short',
        queries: [
          [`max by (service, topic) (consumer_lag{${chosen}}) > 0`, '{{service}} {{topic}}'],
        ],
      },
      {
        title: 'Change within 5 minutes',
        description: 'Above 0: records arrive faster than they are handled.',
        unit: 'short',
        queries: [[`max by (service) (delta(consumer_lag{${chosen}}[5m]))`, '{{service}}']],
      },
    ],
    'Failed messages': [
      {
        title: 'Parked',
        description: 'They are retried.',
        unit: 'short',
        queries: [[`max by (service) (parked_messages{${chosen}})`, '{{service}}']],
      },
      {
        title: 'Dead letters',
        description: 'No retry can handle them: npm run events -- dead.',
        unit: 'short',
        limit: 1,
        queries: [[`max by (service) (dead_letters{${chosen}})`, '{{service}}']],
      },
    ],
  },
};

const ofType = (type: string) => `sum(increase(messages_told_total{type="${type}"}[5m]))`;

/** Orders and money, as their events report them. */
const business: Dashboard = {
  uid: 'business',
  title: 'business',
  rows: {
    Orders: [
      {
        title: 'Orders within 5 minutes',
        description: 'Placed orders, and how they end.',
        unit: 'short',
        queries: ['order-placed', 'order-confirmed', 'order-failed', 'order-cancelled'].map(
          (type) => [ofType(type), type] as const,
        ),
      },
      {
        title: 'Refused orders by reason',
        description: 'Refusals of placeOrder: they are answers, not faults.',
        unit: 'cps',
        queries: [
          [
            `sum by (type) (rate(mutation_refusals_total{mutation="placeOrder"}${range}))`,
            '{{type}}',
          ],
        ],
      },
    ],
    'Payments and deliveries': [
      {
        title: 'Payments within 5 minutes',
        description: 'Held, declined, captured and refunded payments.',
        unit: 'short',
        queries: [
          'payment-succeeded',
          'payment-declined',
          'payment-captured',
          'refund-recorded',
        ].map((type) => [ofType(type), type] as const),
      },
      {
        title: 'Parcels within 5 minutes',
        description: 'Shipped, delivered and cancelled parcels.',
        unit: 'short',
        queries: ['parcel-shipped', 'parcel-delivered', 'parcel-cancelled'].map(
          (type) => [ofType(type), type] as const,
        ),
      },
      {
        title: 'Refusals of mutations',
        description: 'The ten most frequent ones.',
        unit: 'cps',
        queries: [
          [
            `topk(10, sum by (mutation, type) (rate(mutation_refusals_total${range})))`,
            '{{mutation}} {{type}}',
          ],
        ],
      },
    ],
  },
};

/** Dashboards of messages and what they are about. */
export const messageBoards: readonly Dashboard[] = [saga, lag, business];
