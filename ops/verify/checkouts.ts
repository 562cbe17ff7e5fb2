import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'orders';
const invariant = 'the checkout of an order fits it';

/** A condition of one order `o` whose runs are in `run`, and what it means when it is true. */
type Rule = readonly [what: string, sql: string];

const isDone = `(o.checkout ->> 'done')::boolean`;
const ending = `o.checkout -> 'ending' ->> 'status'`;
const isSold = `o.status in ('CONFIRMED', 'SHIPPED', 'DELIVERED')`;
/** The last parcel was cancelled after the checkout had ended. */
const isCancelledByParcel = `o.status = 'CANCELLED' and not exists (
  select from jsonb_array_elements(o.parcels) as p where p ->> 'status' <> 'CANCELLED')`;
const done = (...commands: readonly string[]) => `run.done @> array['${commands.join(`', '`)}']`;

/** The command of each stage, the statuses that need its success, and what compensates it. */
const stages = [
  [
    'hold-payment',
    ['PAID', 'ITEMS_RESERVED', 'DELIVERY_BOOKED'],
    ['release-payment', 'refund-payment'],
  ],
  ['reserve-stock', ['ITEMS_RESERVED', 'DELIVERY_BOOKED'], ['release-stock']],
  ['book-delivery', ['DELIVERY_BOOKED'], ['cancel-delivery']],
] as const;

const rules: readonly Rule[] = [
  [
    'the timer does not fit the checkout',
    `${isDone} <> (o.checkout ->> 'wakeAt' is null)
    or o.wake_at is distinct from least((o.checkout ->> 'wakeAt')::timestamptz, (
      select min((p -> 'cancellation' ->> 'wakeAt')::timestamptz)
      from jsonb_array_elements(o.parcels) as p))`,
  ],
  [
    'a checkout that has ended has another status',
    `${isDone} and case
    when ${ending} is null then not (${isSold} or ${isCancelledByParcel}) else o.status <> ${ending} end`,
  ],
  [
    'the order has ended, and its checkout has not',
    `not ${isDone}
    and o.status in ('FAILED', 'CANCELLED')`,
  ],
  [
    'the failure does not fit the status',
    `(o.status in ('FAILED', 'CANCELLED'))
    <> (o.failure is not null) or o.failure ->> 'status' <> o.status`,
  ],
  [
    'a sold order lacks a step',
    `${isSold} and not (${done(
      'hold-payment',
      'reserve-stock',
      'book-delivery',
      'capture-payment',
    )})
    or ${isDone} and ${ending} is null and not (${done('commit-stock', 'confirm-delivery')})`,
  ],
  ...stages.map(
    ([command, statuses]): Rule => [
      `the status needs the step ${command}`,
      `o.status in ('${statuses.join(`', '`)}') and not (${done(command)})`,
    ],
  ),
  ...stages.map(
    ([command, , compensations]): Rule => [
      `the step ${command} was not compensated`,
      `${isDone} and ${ending} is not null and '${command}' = any (run.effective)
      and not (run.done && array['${compensations.join(`', '`)}'])`,
    ],
  ),
];

const fits = sqlCheck({
  invariant,
  database,
  sql: (only) => `
    select * from (
      select o.id::text as key, o.number as "order", o.status, o.checkout ->> 'route' as route,
        run.done as "stepsDone", case
        ${rules.map(([what, sql]) => `when ${sql} then '${what}'`).join('\n')} end as what
      from orders o cross join lateral (
        select coalesce(array_agg(r ->> 'command') filter (where r ->> 'state' = 'DONE'), '{}') as done,
          coalesce(array_agg(r ->> 'command') filter (where r ->> 'state' <> 'REFUSED'), '{}')
            as effective
        from jsonb_array_elements(o.checkout -> 'runs') as r
      ) run
      where ${only('o.id', 'uuid')}
    ) compared where what is not null`,
});

/** Until when the buyer may approve the payment, and the minute after which the timer gives up. */
const waitsForBuyer = `o.checkout ->> 'route' = 'FORWARD' and o.checkout ->> 'stage' = '0'
    and (o.checkout ->> 'holdUntil')::timestamptz > now() - interval '2 minutes'`;

/**
 * A checkout moves with each reply, so an order that is only under way is not reported, and none whose
 * buyer has still time to approve the payment.
 */
const ended = sqlCheck({
  invariant: 'every checkout has ended',
  database,
  what: 'a checkout has not ended',
  mayBeUnderWay: true,
  sql: (only) => `
    select o.id::text as key, o.number as "order", o.status, o.wake_at as "wakeAt",
      o.version * 100 + steps as has, o.version * 100 + steps + 1 as needs
    from orders o cross join lateral (
      select count(*) filter (where r ->> 'state' <> 'ASKED') as steps
      from jsonb_array_elements(o.checkout -> 'runs') as r
    ) run
    where o.wake_at is not null and not coalesce(${waitsForBuyer}, false)
      and ${only('o.id', 'uuid')}`,
});

/** Checks of the sagas: each has ended, and its steps fit the status of its order. */
export const checkouts: readonly Check[] = [fits, ended];
