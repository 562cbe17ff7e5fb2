import { effectOf, isOfAccount, moves, type TransactionType } from '../domain/moves.ts';

/**
 * The part of a statement that changes an account, `moved`. It takes `move`, which the statement has
 * before: one row with `amount` and `at`, or none when nothing moves. `where` picks the account, and
 * is asked again of its newest version where somebody else had it: no money is promised twice.
 */
export function moved(type: TransactionType, where: string): string {
  const { balance, held } = effectOf(type);
  return `moved as (
    update accounts set balance = balance + ${balance} * move.amount,
      held = held + ${held} * move.amount, version = version + 1, changed_at = move.at
    from move where ${where}
    returning accounts.*
  )`;
}

/**
 * The part that writes into the ledger what `move` did to the account in `moved`. Of `move` it takes
 * `id`, `amount`, `payment_id`, `order_id` and `at` as well.
 */
export function booked(type: TransactionType): string {
  const { from, to } = moves[type];
  return `booked as (
    insert into transactions (id, account_id, account_version, type, amount, currency,
      available_after, payment_id, order_id, at)
    select move.id, moved.id, moved.version, '${type}', move.amount, moved.currency,
      moved.balance - moved.held, move.payment_id, move.order_id, move.at
    from move, moved
    returning *
  ), entered as (
    insert into entries (transaction_id, book, account_id, amount, currency)
    select booked.id, side.book, case when side.own then booked.account_id end,
      side.sign * booked.amount, booked.currency
    from booked, (values ('${from}', ${isOfAccount(from)}, -1), ('${to}', ${isOfAccount(to)}, 1))
      as side (book, own, sign)
  )`;
}
