import { coverageTable, neverCalled } from './coverage-table.ts';
import type { FileCoverage } from './file-coverage.ts';

const file = (
  path: string,
  lines: [number, number],
  functions: [number, number],
): FileCoverage => ({
  path,
  lines: { run: lines[0], total: lines[1] },
  functions: { run: functions[0], total: functions[1] },
});

const orders = 'subgraphs/orders/src';
const files = [
  file('gateway/src/start.ts', [1, 3], [199, 200]),
  file(`${orders}/events/on-user-changed.ts`, [9, 10], [0, 2]),
  file(`${orders}/events/consumers.ts`, [0, 10], [0, 1]),
  file(`${orders}/graphql/query/order.ts`, [10, 10], [1, 1]),
  file(`${orders}/graphql/types/user.ts`, [10, 10], [0, 1]),
  file(`${orders}/graphql/order-page.ts`, [10, 10], [0, 1]),
  file(`${orders}/persistence/upsert-buyers.ts`, [10, 10], [0, 1]),
  file(`${orders}/persistence/upsert-offers.ts`, [10, 10], [1, 3]),
  file(`${orders}/usecases/ship-order.ts`, [10, 10], [0, 4]),
  file('subgraphs/users/src/graphql/mutation/register.ts', [10, 10], [3, 3]),
];

describe('the table of the coverage', () => {
  it('has a row for each workspace, and a figure for each kind; 100 % is only what is complete', () => {
    expect(coverageTable(files).split('\n')).toEqual([
      'workspace  lines  functions  use cases  handlers  resolvers  copies',
      'gateway     33 %       99 %          –         –          –       –',
      'orders      86 %       14 %        0 %       0 %       50 %    25 %',
      'users      100 %      100 %          –         –      100 %       –',
      'all         86 %       94 %        0 %       0 %       80 %    25 %',
    ]);
  });

  it('names each handler, resolver and copy of which no function was called', () => {
    expect(neverCalled(files)).toEqual([
      `${orders}/events/on-user-changed.ts`,
      `${orders}/graphql/types/user.ts`,
      `${orders}/persistence/upsert-buyers.ts`,
    ]);
  });
});
