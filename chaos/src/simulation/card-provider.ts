import type { Money } from '@souk/platform/kernel/money';
import {
  type IntentState,
  type IntentStatus,
  providerRefusal,
  type TransferState,
  unavailable,
  unknownToProvider,
} from '../../../subgraphs/billing/src/domain/provider-state.ts';
import type {
  IntentCall,
  NewIntent,
  ObjectKind,
  PaymentProvider,
  StateOf,
} from '../../../subgraphs/billing/src/providers/payment-provider.ts';

/** What a card holder does on the page of the provider. */
export type CardChoice = 'approve' | 'decline' | 'refuse-capture' | 'leave';

/** An authorisation at the provider. Amounts are in minor units. */
export type Intent = {
  readonly id: string;
  readonly amount: Money;
  readonly expiresAt: Date;
  status: IntentStatus;
  refusesCapture: boolean;
  /** How many refunds it still refuses. */
  refundRefusals: number;
  /** What went back to the card. */
  refunded: number;
};

type Refund = { readonly amount: Money; readonly intent: Intent; status: TransferState['status'] };

/** A payment provider in memory, independent of the shop's code: what it has is what the books must say. */
export class CardProvider implements PaymentProvider {
  readonly name = 'simulated';
  readonly intents = new Map<string, Intent>();
  /** Ids of what has changed, and of which no callback was sent. */
  readonly events: string[] = [];
  /** While true, calls take effect, and their answers are lost. */
  silent = false;
  readonly #refunds = new Map<string, Refund>();
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  async createIntent({ id, amount, expiresAt }: NewIntent) {
    if (!this.intents.has(id)) {
      const open = { status: 'REQUIRES_ACTION', refusesCapture: false } as const;
      this.intents.set(id, { id, amount, expiresAt, ...open, refundRefusals: 0, refunded: 0 });
    }
    return this.#answer(this.#stateOf(this.#intent(id)));
  }

  async capture(ref: string) {
    const intent = this.#intent(ref);
    if (intent.status === 'AUTHORIZED') {
      this.#move(intent, intent.refusesCapture ? 'DECLINED' : 'CAPTURED');
    }
    const isCaptured = intent.status === 'CAPTURED';
    return this.#answer(isCaptured ? this.#stateOf(intent) : providerRefusal('NOT_PAID', 'No.'));
  }

  async cancel(ref: string) {
    const intent = this.#intent(ref);
    if (['REQUIRES_ACTION', 'AUTHORIZED'].includes(intent.status)) this.#move(intent, 'CANCELLED');
    return this.#answer(this.#stateOf(intent));
  }

  /** A new refund is on its way until it is read. */
  async refund(ref: string, { id, amount }: IntentCall) {
    if (!this.#refunds.has(id)) {
      this.#refunds.set(id, { amount, intent: this.#intent(ref), status: 'PENDING' });
    }
    return this.#answer(this.#refundState(id, false));
  }

  async payout() {
    return unavailable;
  }

  async read<Kind extends ObjectKind>(kind: Kind, id: string) {
    if (kind === 'refund') {
      return this.#answer(
        this.#refunds.has(id) ? this.#refundState(id, true) : unknownToProvider,
      ) as StateOf<Kind> | typeof unknownToProvider;
    }
    const known = this.intents.has(id) ? this.#stateOf(this.#intent(id)) : unknownToProvider;
    return this.#answer(known) as StateOf<Kind> | typeof unknownToProvider;
  }

  verify() {
    return null;
  }

  /** The card holder chooses, once, before the time is over. The first refunds of the card are refused. */
  choose(id: string, choice: CardChoice, refundRefusals: number): void {
    const intent = this.#intent(id);
    if (intent.status !== 'REQUIRES_ACTION' || choice === 'leave') return;
    intent.refusesCapture = choice === 'refuse-capture';
    intent.refundRefusals = refundRefusals;
    this.#move(intent, choice === 'decline' ? 'DECLINED' : 'AUTHORIZED');
  }

  #intent(id: string): Intent {
    const intent = this.intents.get(id);
    if (!intent) throw new Error(`The provider has no intent ${id}.`);
    const isOver = intent.expiresAt.getTime() <= this.#clock();
    if (intent.status === 'REQUIRES_ACTION' && isOver) intent.status = 'EXPIRED';
    return intent;
  }

  #move(intent: Intent, status: IntentStatus): void {
    intent.status = status;
    this.events.push(intent.id);
  }

  #stateOf({ id: ref, status, amount, expiresAt }: Intent): IntentState {
    const action = status === 'REQUIRES_ACTION' ? { url: `/${ref}`, expiresAt } : null;
    return { status, ref, amount, action, code: null };
  }

  #refundState(id: string, ends: boolean): TransferState {
    const refund = this.#refunds.get(id);
    if (!refund) throw new Error(`The provider has no refund ${id}.`);
    const { intent, amount } = refund;
    if (ends && refund.status === 'PENDING') {
      refund.status = intent.refundRefusals > 0 ? 'FAILED' : 'SUCCEEDED';
      if (refund.status === 'FAILED') intent.refundRefusals -= 1;
      else intent.refunded += amount.minorUnits;
    }
    return { status: refund.status, ref: id, amount, code: null };
  }

  #answer<State>(state: State): State {
    return this.silent ? (unavailable as State) : state;
  }
}
