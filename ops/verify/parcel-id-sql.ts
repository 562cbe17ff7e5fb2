/** The SQL of `parcelIdOf` in `schema/parcel-id.ts`, over two expressions of type text. */
export const parcelIdSql = (orderId: string, sellerId: string): string => `(
  select overlay(overlay(hash placing '3' from 13 for 1) placing
    to_hex(('x' || substr(hash, 17, 2))::bit(8)::int & 63 | 128) from 17 for 2)::uuid
  from (
    select md5(case when replace(${orderId}, '-', '') ~* '^[0-9a-f]{32}$'
      then decode(replace(${orderId}, '-', ''), 'hex') || convert_to(${sellerId}, 'UTF8')
      else convert_to((${orderId}) || ' ' || (${sellerId}), 'UTF8') end) as hash
  ) hashed
)`;
