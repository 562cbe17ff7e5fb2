import { expandProblems } from './expand-problems.ts';

const orders = { Make: ['create table attempts (id int)'], Drop: ['drop table attempts'] };
const none = { exempt: {}, contracts: {}, releases: [] };

describe('a migration that contracts', () => {
  it('is named with its database, unless it is older than the rule', async () => {
    expect(await expandProblems({ orders }, none)).toEqual([
      'orders: Drop drops the table attempts, which the version before may need.',
    ]);
    const exempt = { orders: ['Drop'] };
    expect(await expandProblems({ orders }, { ...none, exempt })).toEqual([]);
  });

  it('names the release since which nothing needs what goes', async () => {
    const named = { exempt: {}, contracts: { orders: { Drop: '1.1.0' } } };
    expect(await expandProblems({ orders }, { ...named, releases: ['1.1.0'] })).toEqual([]);
    expect(await expandProblems({ orders }, { ...named, releases: ['1.0.0'] })).toEqual([
      'orders: Drop may contract since 1.1.0, which is none of the releases.',
    ]);
  });

  it('exists', async () => {
    const file = { exempt: { users: ['Gone'] }, contracts: { orders: { Lost: '1' } } };
    const { Make } = orders;
    expect(await expandProblems({ orders: { Make } }, { ...file, releases: ['1'] })).toEqual([
      'schema/expand-only.json names users: Gone, which does not exist.',
      'schema/expand-only.json names orders: Lost, which does not exist.',
    ]);
  });
});
