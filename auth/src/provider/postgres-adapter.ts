import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import { type Database, isText } from './database.ts';

/** Stores oidc-provider's models in PostgreSQL, one adapter for each kind. */
export function postgresAdapter(database: Database) {
  return (kind: string): Adapter => new PostgresAdapter(database, kind);
}

class PostgresAdapter implements Adapter {
  private readonly database: Database;
  private readonly kind: string;

  constructor(database: Database, kind: string) {
    this.database = database;
    this.kind = kind;
  }

  async upsert(id: string, payload: AdapterPayload, expiresInS?: number): Promise<void> {
    await this.database.query(
      `INSERT INTO oidc_rows (kind, id, payload, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(secs => $4))
       ON CONFLICT (kind, id) DO UPDATE
         SET payload = excluded.payload, expires_at = excluded.expires_at`,
      [this.kind, id, payload, expiresInS ?? null],
    );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.findOne('id = $2', id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.findOne(`payload ->> 'uid' = $2`, uid);
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  /**
   * Consumes a code or refresh token once. A second use means that it was stolen: revokes the whole
   * grant and throws InvalidGrant.
   */
  async consume(id: string): Promise<void> {
    const { rowCount } = await this.database.query(
      `UPDATE oidc_rows
       SET payload = payload || jsonb_build_object('consumed', extract(epoch FROM now())::integer)
       WHERE kind = $1 AND id = $2 AND NOT payload ? 'consumed'`,
      [this.kind, id],
    );
    if (rowCount === 1) return;
    await this.database.query(
      `WITH used AS (SELECT payload ->> 'grantId' AS grant_id FROM oidc_rows WHERE kind = $1 AND id = $2)
       DELETE FROM oidc_rows USING used
       WHERE payload ->> 'grantId' = grant_id OR (kind = 'Grant' AND id = grant_id)`,
      [this.kind, id],
    );
    throw new errors.InvalidGrant('already used');
  }

  async destroy(id: string): Promise<void> {
    await this.database.query('DELETE FROM oidc_rows WHERE kind = $1 AND id = $2', [this.kind, id]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.database.query(
      `DELETE FROM oidc_rows WHERE kind = $1 AND payload ->> 'grantId' = $2`,
      [this.kind, grantId],
    );
  }

  private async findOne(condition: string, value: string): Promise<AdapterPayload | undefined> {
    if (!isText(value)) return undefined;
    const { rows } = await this.database.query<{ payload: AdapterPayload }>(
      `SELECT payload FROM oidc_rows WHERE kind = $1 AND ${condition}`,
      [this.kind, value],
    );
    return rows[0]?.payload;
  }
}
