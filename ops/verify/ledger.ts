import { type Databases, violations } from './databases.ts';

/** The books add up, an account is the sum of its entries, and nobody spends what is not there. */
export async function ledger({ ask }: Databases): Promise<string[]> {
  const open = await ask(
    'billing',
    `select transaction_id, currency, sum(amount) as sum from entries
     group by 1, 2 having sum(amount) <> 0`,
  );
  const accounts = await ask(
    'billing',
    `select a.id, a.balance, a.held, sum(e.amount) as entries,
       coalesce(sum(e.amount) filter (where e.book = 'HELD'), 0) as held_entries
     from accounts a left join entries e on e.account_id = a.id
     group by a.id
     having a.balance <> coalesce(sum(e.amount), 0) or a.balance - a.held < 0
       or a.held <> coalesce(sum(e.amount) filter (where e.book = 'HELD'), 0)`,
  );
  return [
    ...violations('a transaction does not add up', open),
    ...violations('an account is not the sum of its entries', accounts),
  ];
}
