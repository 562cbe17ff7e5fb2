import { type Databases, violations } from './databases.ts';

/** Checks that reserved stock equals the active reservations and does not exceed the total. */
export async function stock({ query }: Databases): Promise<string[]> {
  const broken = await query(
    'inventory',
    `with held as (
       select line ->> 'productId' as product_id, sum((line ->> 'quantity')::int) as quantity
       from reservations, jsonb_array_elements(lines) as line
       where status in ('HELD', 'COMMITTED') and refused is null group by 1
     )
     select product_id, total_quantity as total, reserved_quantity as reserved,
       coalesce(held.quantity, 0) as held
     from stocks left join held using (product_id)
     where reserved_quantity <> coalesce(held.quantity, 0)
       or reserved_quantity < 0 or reserved_quantity > total_quantity`,
  );
  return violations('reserved stock differs from the reservations', broken);
}
