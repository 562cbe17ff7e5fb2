import { randomBytes } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import {
  type IntentState,
  providerRefusal,
  type TransferState,
  unknownToProvider,
} from '../../domain/provider-state.ts';
import type {
  IntentCall,
  NewIntent,
  ObjectKind,
  PaymentProvider,
  StateOf,
} from '../payment-provider.ts';
import { providerEventVerifier } from '../provider-event.ts';
import { currentIntent, type IntentRow, intentStateOf } from './current-intent.ts';
import { addSimulatedEvent } from './send-simulated-events.ts';

export type SimulatedSettings = {
  /** Any database with the simulated provider's tables. */
  readonly orm: MikroORM;
  /** Where a browser reaches its pages, without a slash at the end. */
  readonly publicUrl: string;
  /** Signs its callbacks: `whsec_…`. */
  readonly webhookSecret: string;
  readonly clock?: () => Date;
};

const notFound = providerRefusal('NOT_FOUND', 'There is no such intent.');

/**
 * A payment provider for development, demos and tests: it moves no money. Its state is in tables of
 * PostgreSQL, so it survives a restart as a real one would. Other code knows it only by the port.
 */
export class SimulatedProvider implements PaymentProvider {
  readonly name = 'simulated';
  readonly verify: PaymentProvider['verify'];
  readonly #orm: MikroORM;
  readonly #clock: () => Date;
  readonly #publicUrl: string;

  constructor({ orm, publicUrl, webhookSecret, clock = () => new Date() }: SimulatedSettings) {
    this.verify = providerEventVerifier([webhookSecret]);
    this.#orm = orm;
    this.#clock = clock;
    this.#publicUrl = publicUrl;
  }

  async createIntent({ id, amount, purpose, returnUrl, expiresAt }: NewIntent) {
    return this.#change(async (em, now) => {
      const secret = randomBytes(16).toString('base64url');
      const values = [id, secret, purpose, amount.minorUnits, amount.currency, returnUrl];
      await em.execute(
        `insert into simulated_intents (id, secret, purpose, amount, currency, return_url, status,
          expires_at, created_at)
        values (?, ?, ?, ?, ?, ?, 'REQUIRES_ACTION', ?, ?) on conflict (id) do nothing`,
        [...values, expiresAt, now],
      );
      const row = await currentIntent(em, { id }, now);
      if (!row || !isSame(row, { id, amount })) {
        return providerRefusal('KEY_REUSED', 'This id was used for another amount.');
      }
      return this.#stateOf(row);
    });
  }

  capture(ref: string, { amount }: IntentCall) {
    return this.#change(async (em, now) => {
      const row = await currentIntent(em, { ref }, now);
      if (!row) return notFound;
      if (row.status === 'CAPTURED') return this.#stateOf(row);
      if (row.status !== 'AUTHORIZED' || row.amount !== amount.minorUnits) {
        return providerRefusal('NOT_AUTHORIZED', 'This amount is not authorized.');
      }
      if (row.refuses_capture) {
        await move(em, row, 'DECLINED', 'CAPTURE_REFUSED', now);
        return providerRefusal('CAPTURE_REFUSED', 'The bank refused to pay.');
      }
      return this.#stateOf(await move(em, row, 'CAPTURED', null, now));
    });
  }

  cancel(ref: string, _id: string) {
    return this.#change(async (em, now) => {
      const row = await currentIntent(em, { ref }, now);
      if (!row) return notFound;
      const mayEnd = row.status === 'REQUIRES_ACTION' || row.status === 'AUTHORIZED';
      return this.#stateOf(mayEnd ? await move(em, row, 'CANCELLED', null, now) : row);
    });
  }

  refund(ref: string, { id, amount }: IntentCall) {
    return this.#change(async (em, now) => {
      const row = await currentIntent(em, { ref }, now);
      if (!row) return notFound;
      const known = await transferOf(em, 'refund', id);
      if (known) return known;
      const [covered] = await em.execute(
        `update simulated_intents set refunded = refunded + ?
        where id = ? and status = 'CAPTURED' and refunded + ? <= amount returning id`,
        [amount.minorUnits, row.id, amount.minorUnits],
      );
      if (!covered) return providerRefusal('NOT_COVERED', 'More than what was captured.');
      return insertTransfer(em, 'refund', { id, amount, intentId: row.id, sellerRef: null }, now);
    });
  }

  payout({ id, amount, sellerRef }: IntentCall & { readonly sellerRef: string }) {
    return this.#change(async (em, now) => {
      const known = await transferOf(em, 'payout', id);
      return known ?? insertTransfer(em, 'payout', { id, amount, intentId: null, sellerRef }, now);
    });
  }

  async read<Kind extends ObjectKind>(kind: Kind, id: string) {
    return this.#change(async (em, now) => {
      if (kind !== 'intent') {
        const transfer = await transferOf(em, kind, id);
        return transfer ? (transfer as StateOf<Kind>) : unknownToProvider;
      }
      const row = await currentIntent(em, { id }, now);
      return row ? (this.#stateOf(row) as StateOf<Kind>) : unknownToProvider;
    });
  }

  #change<Result>(run: (em: EntityManager, now: Date) => Promise<Result>): Promise<Result> {
    return this.#orm.em.fork().transactional((em) => run(em, this.#clock()));
  }

  #stateOf(row: IntentRow): IntentState {
    return intentStateOf(row, this.#publicUrl);
  }
}

function isSame(row: IntentRow, { amount }: IntentCall): boolean {
  return row.amount === amount.minorUnits && row.currency === amount.currency;
}

async function move(
  em: EntityManager,
  { id, amount, ...row }: IntentRow,
  status: IntentState['status'],
  code: string | null,
  now: Date,
): Promise<IntentRow> {
  await em.execute('update simulated_intents set status = ?, code = ? where id = ?', [
    status,
    code,
    id,
  ]);
  await addSimulatedEvent(em, id, now);
  return { ...row, id, amount, status, code };
}

type TransferKind = 'refund' | 'payout';

async function transferOf(
  em: EntityManager,
  kind: TransferKind,
  id: string,
): Promise<TransferState | null> {
  const [row] = await em.execute<{ amount: string; currency: string }[]>(
    'select amount, currency from simulated_transfers where kind = ? and id = ?',
    [kind, id],
  );
  if (!row) return null;
  const amount = { currency: row.currency, minorUnits: Number(row.amount) };
  return { status: 'SUCCEEDED', ref: `sim_${id}`, amount, code: null };
}

async function insertTransfer(
  em: EntityManager,
  kind: TransferKind,
  { id, amount, intentId, sellerRef }: IntentCall & Record<'intentId' | 'sellerRef', string | null>,
  now: Date,
): Promise<TransferState> {
  await em.execute(
    `insert into simulated_transfers (kind, id, intent_id, seller_ref, amount, currency, created_at)
    values (?, ?, ?, ?, ?, ?, ?)`,
    [kind, id, intentId, sellerRef, amount.minorUnits, amount.currency, now],
  );
  await addSimulatedEvent(em, id, now);
  return { status: 'SUCCEEDED', ref: `sim_${id}`, amount, code: null };
}
