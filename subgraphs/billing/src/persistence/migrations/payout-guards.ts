/**
 * The transitions of payouts and accounts when this migration was written. A migration never changes, so
 * it does not import the domain's tables; a test compares them.
 */
export const payoutTransitions: readonly (readonly [from: string, to: string])[] = [
  ['REQUESTED', 'SENT'],
  ['REQUESTED', 'FAILED'],
  ['SENT', 'PAID'],
  ['SENT', 'FAILED'],
  ['PAID', 'RETURNED'],
];

export const accountTransitions: readonly (readonly [from: string, to: string])[] = [
  ['ACTIVE', 'FROZEN'],
  ['ACTIVE', 'CLOSED'],
  ['FROZEN', 'ACTIVE'],
  ['FROZEN', 'CLOSED'],
];

const pairsOf = (transitions: typeof payoutTransitions) =>
  transitions.map(([from, to]) => `('${from}', '${to}')`).join(', ');

/** The amount of a transaction of this type, summed; it must be the payout's in these states. */
const booked = (type: string, ...states: string[]) =>
  `coalesce(sum(amount) filter (where type = '${type}'), 0)
          <> case when p.state in ('${states.join(`', '`)}') then p.amount else 0 end`;

/**
 * Enforces the domain's transitions, whoever changes a row, and compares each payout with its
 * transactions at the commit.
 */
export const payoutGuards: readonly string[] = [
  `create function guard_payout() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      if new.state <> 'REQUESTED' then
        raise exception 'a payout does not begin as %', new.state;
      end if;
      return new;
    end if;
    if tg_op = 'DELETE' or (new.id, new.seller_id, new.amount, new.currency, new.requested_at)
      is distinct from (old.id, old.seller_id, old.amount, old.currency, old.requested_at) then
      raise exception 'payout % is fixed', old.id;
    end if;
    if new.state <> old.state and (old.state, new.state) not in (${pairsOf(payoutTransitions)}) then
      raise exception 'a payout does not go from % to %', old.state, new.state;
    end if;
    return new;
  end $$;`,
  `create trigger guard_payout before insert or update or delete on payouts
    for each row execute function guard_payout();`,
  `create function guard_payout_books() returns trigger language plpgsql as $$
  declare
    which uuid := to_jsonb(new) ->> tg_argv[0];
    p payouts;
  begin
    select * into p from payouts where id = which;
    if exists (
      select from transactions where payout_id = which
      having ${booked('PAYOUT', 'REQUESTED', 'SENT', 'PAID', 'FAILED', 'RETURNED')}
        or ${booked('PAYOUT_PAID', 'PAID', 'RETURNED')}
        or ${booked('PAYOUT_FAILED', 'FAILED')}
        or ${booked('PAYOUT_RETURNED', 'RETURNED')}
    ) then
      raise exception 'the ledger says otherwise of payout %', which;
    end if;
    return null;
  end $$;`,
  `create constraint trigger guard_payout_books after insert or update on payouts
    deferrable initially deferred for each row execute function guard_payout_books('id');`,
  `create constraint trigger guard_payout_books after insert on transactions
    deferrable initially deferred for each row when (new.payout_id is not null)
    execute function guard_payout_books('payout_id');`,
  `create function guard_account_status() returns trigger language plpgsql as $$
  begin
    if (old.status, new.status) not in (${pairsOf(accountTransitions)}) then
      raise exception 'an account does not go from % to %', old.status, new.status;
    end if;
    if new.status = 'CLOSED' and new.balance <> 0 then
      raise exception 'account % is not empty', old.id;
    end if;
    return new;
  end $$;`,
  `create trigger guard_account_status before update of status on accounts
    for each row when (new.status <> old.status and new.status in ('ACTIVE', 'FROZEN', 'CLOSED'))
    execute function guard_account_status();`,
];
