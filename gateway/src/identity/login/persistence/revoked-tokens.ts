import { newNotifier } from '@souk/platform/runtime/notifier';
import { decodeJwt } from 'jose';
import type { Pool } from 'pg';
import type { TokenRevocations } from '../../../request/sessions.ts';

/** The NOTIFY channel for revocations; the payload is the revocation as JSON. */
export const revokedChannel = 'tokens_revoked';

/** The tokens of one login at the provider, or of all logins of a user so far. */
export type Revocation = {
  readonly kind: 'login' | 'user';
  /** The `sid` of the login, or the `sub` of the user. */
  readonly id: string;
  /** In seconds since 1970, as `iat`. */
  readonly revokedAt: number;
};

/** Longer than any access token is valid: after that its `exp` refuses it. */
const keptForHours = 24;

type Claims = { readonly sid?: string; readonly sub?: string; readonly iat?: number };

const columns = `kind, id, extract(epoch from revoked_at)::float as "revokedAt"`;

/** SQL: stores a revocation and notifies all gateways. Its parameters are kind and id. */
export const revokeSql = `
  with revoked as (
    insert into revoked_tokens (kind, id) values ($1, $2)
    on conflict (kind, id) do update set revoked_at = now()
    returning ${columns}
  )
  select pg_notify('${revokedChannel}', to_jsonb(revoked)::text) from revoked`;

/** Deletes the revocations of tokens that have expired. */
export async function deleteOldRevocations(pool: Pool): Promise<void> {
  await pool.query(
    `delete from revoked_tokens where revoked_at < now() - interval '${keptForHours} hours'`,
  );
}

/** The access tokens that the provider has revoked before they expire, in the memory of this gateway. */
export class RevokedTokens implements TokenRevocations {
  readonly #pool: Pool;
  readonly #revokedAt = new Map<string, number>();
  readonly #changes = newNotifier();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  isRevoked(token: string): boolean {
    return this.#isRevoked(decodeJwt(token));
  }

  onRevoked(token: string, listener: () => void): () => void {
    const claims = decodeJwt<Claims>(token);
    const check = () => {
      if (!this.#isRevoked(claims)) return;
      stop();
      listener();
    };
    const stop = this.#changes.listen(check);
    // It may have been revoked before the listener was added.
    check();
    return stop;
  }

  /** A gateway has received this revocation. */
  readonly add = (payload: string): void => {
    this.#set([JSON.parse(payload)]);
  };

  /** Reads what was revoked while no notification could arrive, and forgets what has expired. */
  async read(): Promise<void> {
    const { rows } = await this.#pool.query<Revocation>(`select ${columns} from revoked_tokens`);
    const kept = new Set(rows.map(({ kind, id }) => keyOf(kind, id)));
    for (const key of this.#revokedAt.keys()) if (!kept.has(key)) this.#revokedAt.delete(key);
    this.#set(rows);
  }

  #isRevoked({ sid = '', sub = '', iat = 0 }: Claims): boolean {
    const ofUser = this.#revokedAt.get(keyOf('user', sub));
    return this.#revokedAt.has(keyOf('login', sid)) || (ofUser !== undefined && iat <= ofUser);
  }

  #set(revocations: readonly Revocation[]): void {
    for (const { kind, id, revokedAt } of revocations) {
      this.#revokedAt.set(keyOf(kind, id), revokedAt);
    }
    this.#changes.notify();
  }
}

const keyOf = (kind: Revocation['kind'], id: string) => `${kind} ${id}`;
