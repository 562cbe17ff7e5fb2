/** A year of confirmed orders of two or three lines: of 200 sellers, 5,000 products and 20,000 customers. */
export function sampleSales(lines: number): readonly string[] {
  const orders = Math.round(lines / 2.5);
  const sales = `generate_series(1, ${orders}) as o,
    lateral (select timestamptz '2026-01-01Z' + o * (interval '364 days' / ${orders}) as at) placed,
    generate_series(0, 1 + o % 2) as line,
    lateral (select (o::bigint * 7919 + line * 104729) % 5000 as product) sold`;
  return [
    `insert into order_fact (order_id, buyer_id, currency, placed_at, lines, confirmed_at)
     select 'o' || o, 'b' || (o::bigint * 31) % 20000, 'RUB', at, jsonb_agg(jsonb_build_object(
       'productId', 'p' || product, 'sellerId', 's' || product % 200, 'categoryId', '' || product % 20,
       'quantity', 1 + o % 3, 'price', 10000 + product) order by line), at
     from ${sales} group by o, at`,
    `insert into line_fact
     select order_id, ord - 1, '', placed_at, (placed_at at time zone 'Europe/Moscow')::date,
       date_trunc('hour', placed_at, 'Europe/Moscow'), buyer_id, line ->> 'sellerId',
       line ->> 'categoryId', line ->> 'productId', currency, true, false, false,
       (line ->> 'quantity')::int, (line ->> 'quantity')::bigint * (line ->> 'price')::bigint, 0
     from order_fact, jsonb_array_elements(lines) with ordinality as item (line, ord)`,
  ];
}
