import { type Databases, violations } from './databases.ts';

/** Checks that transactions balance, accounts equal their entries, and no balance is negative. */
export async function ledger({ query }: Databases): Promise<string[]> {
  const unbalanced = await query(
    'billing',
    `select transaction_id, currency, sum(amount) as sum from entries
     group by 1, 2 having sum(amount) <> 0`,
  );
  const accounts = await query(
    'billing',
    `select a.id, a.balance, a.held, sum(e.amount) as entries,
       coalesce(sum(e.amount) filter (where e.book = 'HELD'), 0) as held_entries
     from accounts a left join entries e on e.account_id = a.id
     group by a.id
     having a.balance <> coalesce(sum(e.amount), 0) or a.balance - a.held < 0
       or a.held <> coalesce(sum(e.amount) filter (where e.book = 'HELD'), 0)`,
  );
  return [
    ...violations('entries of a transaction do not sum to zero', unbalanced),
    ...violations('account differs from its entries, or is overdrawn', accounts),
  ];
}
