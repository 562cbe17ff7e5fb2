import type { EntityManager } from '@mikro-orm/postgresql';
import type { IntentState, IntentStatus } from '../../domain/provider-state.ts';
import type { Purpose } from '../payment-provider.ts';
import { addSimulatedEvent } from './send-simulated-events.ts';

/** A row of `simulated_intents`. */
export type IntentRow = {
  readonly id: string;
  readonly secret: string;
  readonly purpose: Purpose;
  readonly amount: number;
  readonly currency: string;
  readonly return_url: string | null;
  readonly status: IntentStatus;
  readonly code: string | null;
  readonly refuses_capture: boolean;
  readonly settles_at: Date | null;
  readonly expires_at: Date;
};

/** Which intent: by our id, by the provider's own, or by the secret of its page. */
type WhichIntent = { readonly id: string } | { readonly ref: string } | { readonly secret: string };

const conditions = { id: 'id = ?', ref: `'sim_' || id = ?`, secret: 'secret = ?' } as const;

/** What approves a buyer's intent: a deposit is captured at once. */
const approved = `case when purpose = 'DEPOSIT' then 'CAPTURED' else 'AUTHORIZED' end`;

/** Locks an intent, and lets time have its effect: a slow approval settles, an old intent expires. */
export async function currentIntent(
  em: EntityManager,
  which: WhichIntent,
  now: Date,
): Promise<IntentRow | null> {
  const [[name, value]] = Object.entries(which) as [[keyof typeof conditions, string]];
  await em.execute(
    `update simulated_intents set status = case when settles_at <= ? then ${approved} else 'EXPIRED' end
    where ${conditions[name]} and status = 'REQUIRES_ACTION'
      and (settles_at <= ? or (settles_at is null and expires_at <= ?))`,
    [now, value, now, now],
  );
  const [row] = await em.execute(
    `select * from simulated_intents where ${conditions[name]} for update`,
    [value],
  );
  if (!row) return null;
  const { settles_at, expires_at, amount } = row;
  return {
    ...(row as IntentRow),
    amount: Number(amount),
    settles_at: settles_at && new Date(settles_at),
    expires_at: new Date(expires_at),
  };
}

/** The state that the port shows. */
export function intentStateOf(row: IntentRow, publicUrl: string): IntentState {
  const { id, secret, status, currency, amount: minorUnits, code, expires_at: expiresAt } = row;
  const isOpen = status === 'REQUIRES_ACTION' && row.settles_at === null;
  const url = `${publicUrl}/simulated-payments/${secret}`;
  return {
    status,
    ref: `sim_${id}`,
    amount: { currency, minorUnits },
    action: isOpen ? { url, expiresAt } : null,
    code,
  };
}

/** What a buyer can choose on the page. */
export const choices = ['approve', 'decline', 'approve-later', 'refuse-capture'] as const;

export type Choice = (typeof choices)[number];

/** How long a slow approval takes. */
const slowMs = 30_000;

const effects: Record<Choice, string> = {
  approve: `status = ${approved}`,
  decline: `status = 'DECLINED', code = 'CARD_DECLINED'`,
  'approve-later': 'settles_at = ?',
  'refuse-capture': `status = ${approved}, refuses_capture = true`,
};

/** Applies the buyer's choice, once: a second choice changes nothing. Null for an unknown page. */
export async function choose(
  em: EntityManager,
  secret: string,
  choice: Choice,
  now: Date,
): Promise<IntentRow | null> {
  const before = await currentIntent(em, { secret }, now);
  const mayChoose = before?.status === 'REQUIRES_ACTION' && before.settles_at === null;
  if (!before || !mayChoose) return before;
  const settlesAt = new Date(now.getTime() + (choice === 'approve-later' ? slowMs : 0));
  const values = choice === 'approve-later' ? [settlesAt] : [];
  await em.execute(`update simulated_intents set ${effects[choice]} where secret = ?`, [
    ...values,
    secret,
  ]);
  await addSimulatedEvent(em, before.id, settlesAt);
  return currentIntent(em, { secret }, now);
}
