import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'inventory';

/** While it is stored or deleted, a picture may lack files. Those in S3 are not in the database. */
const files = sqlCheck({
  invariant: 'every stored picture has its files, and each is the one that its address names',
  database,
  sql: (only) => `
    select p.id as key, p.id as picture, v.width, case
      when v.picture_id is null then 'a picture has no variant'
      when f.content is null then 'a file is missing'
      else 'a file has another content than its address' end as what
    from pictures p
    left join picture_variants v on v.picture_id = p.id
    left join picture_files f on f.picture_id = v.picture_id and f.width = v.width
    where p.status in ('STAGED', 'ATTACHED') and ${only('p.id', 'uuid')} and (v.picture_id is null
      or p.store = 'DATABASE'
        and (f.content is null or encode(sha256(f.content), 'hex') <> v.sha256))`,
});

const uses = sqlCheck({
  invariant: 'a picture is kept exactly while products have it, in gapless positions',
  database,
  sql: (only) => `
    select p.id as key, p.id as picture, p.status, p.uses, count(a.picture_id)::int as products,
      'another number of products has the picture' as what
    from pictures p left join product_pictures a on a.picture_id = p.id
    where ${only('p.id', 'uuid')}
    group by p.id having p.uses <> count(a.picture_id) or (p.status = 'ATTACHED') <> (p.uses > 0)
    union all
    select min(a.picture_id::text)::uuid, min(a.picture_id::text)::uuid, null, null, count(*)::int,
      'the positions of the pictures of a product have a gap'
    from product_pictures a
    group by a.product_id having max(a.position) <> count(*)
      and ${only('min(a.picture_id::text)')}`,
});

const stray = sqlCheck({
  invariant: 'no file of a picture is without its picture',
  database,
  sql: (only) => `
    select f.picture_id as key, f.picture_id as picture, f.width,
      'a file has no picture in the database' as what
    from picture_files f
    left join pictures p on p.id = f.picture_id and p.store = 'DATABASE'
    left join picture_variants v on v.picture_id = f.picture_id and v.width = f.width
    where (p.id is null or v.width is null) and ${only('f.picture_id', 'uuid')}`,
});

/** Checks of the pictures of products: their files, and who has them. */
export const pictures: readonly Check[] = [files, uses, stray];
