/** Of a parcel no more goes back than it costs. A refund of an earlier release belongs to no parcel. */
export const returnedOfParcels = `case
    when jsonb_path_exists(parcels, '$[*] ? (@.refunded > 0 || @.cancelled.size() > 0)') then (
      select sum(least(price, refunded - coalesce(for_units, 0) + gone))::text from (
        select (p ->> 'refunded')::bigint as refunded,
          sum(units.price * units.quantity) as price,
          sum(units.price * least(units.quantity, units.cancelled + units.refunded)) as gone, (
            select sum((r ->> 'amount')::bigint) from jsonb_array_elements(p -> 'refundedLines') as r
          ) as for_units
        from jsonb_array_elements(parcels) as p cross join lateral (
          select (l -> 'unitPrice' ->> 'minorUnits')::bigint as price,
            (l ->> 'quantity')::int as quantity, coalesce((c ->> 'quantity')::int, 0) as cancelled, (
              select coalesce(sum((r ->> 'quantity')::int), 0)
              from jsonb_array_elements(p -> 'refundedLines') as r
              where r -> 'productId' = l -> 'productId') as refunded
          from jsonb_array_elements(lines) as l
          left join jsonb_array_elements(p -> 'cancelled') as c on c -> 'productId' = l -> 'productId'
          where l -> 'sellerId' = p -> 'sellerId'
        ) units
        group by p
      ) parcel)
    else refunded::text end`;

const sortedTexts = (one: string, from: string) =>
  `(select string_agg(one, ', ' order by one collate "C") from (select ${one} as one ${from}) each)`;

/** The units of an order that were refunded without a cancellation: a product and quantity each, sorted. */
export const refundedUnitsOfOrder = `
  case when jsonb_path_exists(parcels, '$[*].refundedLines[*]') then ${sortedTexts(
    `concat_ws(' ', r ->> 'productId', sum((r ->> 'quantity')::int))`,
    `from jsonb_array_elements(parcels) as p cross join jsonb_array_elements(p -> 'refundedLines') as r
      group by r ->> 'productId'`,
  )} end as "refundedUnits"`;

/** Each refund of an order with its amount, status and attempt, sorted. */
export const refundsOfOrder = `
  case when refunds <> '[]' then ${sortedTexts(
    `concat_ws(' ', r ->> 'id', r ->> 'amount', r ->> 'status', r ->> 'attempt')`,
    'from jsonb_array_elements(refunds) as r',
  )} end as refunds`;

/** As `refundedUnitsOfOrder`, of a payment. */
export const refundedUnitsOfPayment = `
  case when refunded > 0 then ${sortedTexts(
    `concat_ws(' ', l.product_id, sum(l.quantity))`,
    `from refund_lines l join refunds r on r.id = l.refund_id
      where l.payment_id = payments.id and not r.is_cancellation group by l.product_id`,
  )} end as "refundedUnits"`;

/** As `refundsOfOrder`, of a payment: the last attempt to pay a card counts. */
export const refundsOfPayment = `
  case when refunded > 0 then ${sortedTexts(
    `concat_ws(' ', r.id, r.amount, case when c.state = 'REQUESTED' then 'PENDING'
        when c.state = 'FAILED' and c.credited_at is null then 'FAILED' else 'DONE' end,
      coalesce(c.attempt, 1))`,
    `from refunds r left join lateral (
        select * from card_refunds c where c.transaction_id = r.transaction_id
        order by attempt desc limit 1
      ) c on true where r.payment_id = payments.id`,
  )} end as refunds`;
