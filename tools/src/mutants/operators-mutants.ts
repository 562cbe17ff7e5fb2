import type { TestedMutant } from './tested-mutant.ts';

const service = 'platform/src/service/operators';
const atService = `${service}/dead-letters.db.test.ts`;
const gateway = 'gateway/src/operators';
const atGateway = `${gateway}/operators-subgraph.test.ts`;
const sagas = 'subgraphs/orders/src/graphql/query/sagas';

/** Faults in what operators see of the running system. */
export const operatorsMutants: readonly TestedMutant[] = [
  {
    name: 'release-by-anyone',
    description: 'Whoever has a token releases dead letters.',
    file: `${service}/release-dead-letter.ts`,
    from: '  assertOperator(actor);\n',
    to: '',
    test: atService,
  },
  {
    name: 'release-unlocked',
    description: 'Two releases of a dead letter at once both succeed.',
    file: `${service}/release-dead-letter.ts`,
    from: 'findOne(ParkedMessage, where, options)',
    to: 'findOne(ParkedMessage, where)',
    test: atService,
  },
  {
    name: 'dead-letters-of-others',
    description: 'A service shows the dead letters of other consumers.',
    file: `${service}/resolvers.ts`,
    from: 'const dead = { consumer, deadAt',
    to: 'const dead = { deadAt',
    test: atService,
  },
  {
    name: 'dead-letters-cut',
    description: 'A page of dead letters says that it is the last one although a service has more.',
    file: `${gateway}/dead-letters.ts`,
    from: ' || (found?.edges.length ?? 0) > room',
    to: '',
    test: atGateway,
  },
  {
    name: 'records-left-out',
    description: 'Records that did not fit into an answer are missing in the next one.',
    file: `${gateway}/topics.ts`,
    from: 'cursorOf(endOf(until, left))',
    to: 'cursorOf(until)',
    test: atGateway,
  },
  {
    name: 'sagas-turned-back',
    description: 'A checkout that compensates is listed as running.',
    file: `${sagas}.ts`,
    from: "else 'COMPENSATING' end",
    to: "else 'RUNNING' end",
    test: `${sagas}.db.test.ts`,
  },
];
