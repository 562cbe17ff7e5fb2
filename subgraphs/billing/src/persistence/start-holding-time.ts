import type { EntityManager } from '@mikro-orm/postgresql';

/** A parcel that was delivered. */
export type DeliveredParcel = { readonly parcelId: string; readonly at: Date };

const statement = `-- Once: the first delivery of a parcel counts.
  with delivered as (
    select "parcelId" as parcel_id, min(at) as at
    from jsonb_to_recordset(?::jsonb) as parcel ("parcelId" text, at timestamptz) group by 1
  )
  update payment_shares s set delivered_at = delivered.at,
    due_at = delivered.at + make_interval(hours => 24 * ?::int)
  from delivered where s.parcel_id = delivered.parcel_id and s.delivered_at is null`;

/**
 * Starts the holding time of delivered parcels, in days of 24 hours. A parcel without a share is
 * ignored: its payment was captured before payments had shares.
 */
export async function startHoldingTime(
  em: EntityManager,
  parcels: readonly DeliveredParcel[],
  holdDays: number,
): Promise<void> {
  const delivered = parcels.map(({ parcelId, at }) => ({ parcelId, at }));
  await em.execute(statement, [JSON.stringify(delivered), holdDays]);
}
