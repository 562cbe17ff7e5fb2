/**
 * Enforces the rules of the ledger, whoever changes a row: entries add up to zero, the ledger never
 * changes, and an account's balance is the sum of its entries. The guards that compare several rows
 * run at the commit, when all rows are there.
 */
export const ledgerGuards: readonly string[] = [
  `create function guard_entry() returns trigger language plpgsql as $$
  begin
    if exists (select from entries where transaction_id = new.transaction_id
      group by currency having sum(amount) <> 0) then
      raise exception 'the entries of transaction % do not add up', new.transaction_id;
    end if;
    return null;
  end $$;`,
  `create constraint trigger guard_entry after insert on entries
    deferrable initially deferred for each row execute function guard_entry();`,
  `create function guard_transaction() returns trigger language plpgsql as $$
  declare moved bigint;
  begin
    select sum(amount) into moved from entries
      where transaction_id = new.id and amount > 0 and currency = new.currency;
    if moved is distinct from new.amount then
      raise exception 'transaction % has no such entries', new.id;
    end if;
    return null;
  end $$;`,
  `create constraint trigger guard_transaction after insert on transactions
    deferrable initially deferred for each row execute function guard_transaction();`,
  `create function keep_ledger() returns trigger language plpgsql as $$
  begin
    raise exception 'the ledger is never changed';
  end $$;`,
  ...['transactions', 'entries'].flatMap((table) => [
    `create trigger keep_${table} before update or delete on ${table}
      for each row execute function keep_ledger();`,
    `create trigger keep_all_${table} before truncate on ${table}
      for each statement execute function keep_ledger();`,
  ]),
  `create function guard_account_version() returns trigger language plpgsql as $$
  begin
    if new.version <> old.version + 1 then
      raise exception 'account % is at version %', old.id, old.version;
    end if;
    return new;
  end $$;`,
  `create trigger guard_account_version before update on accounts
    for each row execute function guard_account_version();`,
  `create function guard_account() returns trigger language plpgsql as $$
  declare
    before_balance bigint := 0;
    before_held bigint := 0;
    moved bigint;
    kept bigint;
  begin
    if tg_op = 'UPDATE' then
      before_balance := old.balance;
      before_held := old.held;
    end if;
    select coalesce(sum(e.amount), 0), coalesce(sum(e.amount) filter (where e.book = 'HELD'), 0)
      into moved, kept
      from transactions t join entries e on e.transaction_id = t.id and e.account_id = t.account_id
      where t.account_id = new.id and t.account_version = new.version;
    if (new.balance - before_balance, new.held - before_held) <> (moved, kept) then
      raise exception 'the ledger says nothing of this change of account %', new.id;
    end if;
    return null;
  end $$;`,
  `create constraint trigger guard_account after insert or update on accounts
    deferrable initially deferred for each row execute function guard_account();`,
];
