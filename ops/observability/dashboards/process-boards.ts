import type { Dashboard } from './dashboard.ts';

const range = '[$__rate_interval]';
const chosen = 'service=~"$service"';

/** The databases, as PostgreSQL and the pools of the processes see them. */
const database: Dashboard = {
  uid: 'database',
  title: 'databases',
  rows: {
    Connections: [
      {
        title: 'Connections by state',
        description: 'As PostgreSQL sees them, of all processes of a service.',
        unit: 'short',
        queries: [
          [`max by (service, state) (database_connections{${chosen}})`, '{{service}} {{state}}'],
        ],
      },
      {
        title: 'Connections in use',
        description: 'Of each pool: 5 for requests, 3 for messages.',
        unit: 'short',
        queries: [
          [
            `max by (service, pool) (database_pool_connections{${chosen},state="used"})`,
            '{{service}} {{pool}}',
          ],
        ],
      },
      {
        title: 'Work that waits for a connection',
        description: 'For long above 0: statements are slow, or locks are held.',
        unit: 'short',
        limit: 1,
        queries: [
          [
            `max by (service, pool) (database_pool_connections{${chosen},state="waiting"})`,
            '{{service}} {{pool}}',
          ],
        ],
      },
    ],
  },
};

/** The processes of Node. */
const node: Dashboard = {
  uid: 'node',
  title: 'Node processes',
  rows: {
    'Event loop and garbage collection': [
      {
        title: 'Event loop is late, 99th percentile',
        description:
          'Above half a second a process computes too long at once, or has too little CPU.',
        unit: 's',
        limit: 0.5,
        queries: [
          [`max by (service) (nodejs_eventloop_lag_p99_seconds{${chosen}})`, '{{service}}'],
        ],
      },
      {
        title: 'Time in garbage collection',
        description: 'Share of a second.',
        unit: 'percentunit',
        queries: [
          [
            `sum by (service, kind) (rate(nodejs_gc_duration_seconds_sum{${chosen}}${range}))`,
            '{{service}} {{kind}}',
          ],
        ],
      },
      {
        title: 'CPU',
        description: 'Processors in use.',
        unit: 'short',
        queries: [
          [`sum by (service) (rate(process_cpu_seconds_total{${chosen}}${range}))`, '{{service}}'],
        ],
      },
    ],
    Memory: [
      {
        title: 'Resident memory',
        description: 'Of each process.',
        unit: 'bytes',
        queries: [[`max by (service) (process_resident_memory_bytes{${chosen}})`, '{{service}}']],
      },
      {
        title: 'Heap in use',
        description: 'Its saw teeth are the garbage collections.',
        unit: 'bytes',
        queries: [[`max by (service) (nodejs_heap_size_used_bytes{${chosen}})`, '{{service}}']],
      },
      {
        title: 'Open files and sockets',
        description: 'A number that only grows is a leak.',
        unit: 'short',
        queries: [[`max by (service) (process_open_fds{${chosen}})`, '{{service}}']],
      },
    ],
  },
};

/** Dashboards of databases and processes. */
export const processBoards: readonly Dashboard[] = [database, node];
