import { newId } from '@souk/platform/runtime/id';
import { orchestrator, viewerOf } from '@souk/platform/testing/harness';
import { cancelWithdrawal } from '../usecases/cancel-withdrawal.ts';
import { deposit } from '../usecases/deposit.ts';
import { refund } from '../usecases/refund.ts';
import { withdraw } from '../usecases/withdraw.ts';
import type { BillingHarness } from './harness.ts';
import type { Step } from './ledger-model.ts';

const commands = {
  hold: 'hold-payment',
  capture: 'capture-payment',
  release: 'release-payment',
  'refund-all': 'refund-payment',
} as const;

const operator = viewerOf('olga', 'operator');
const roubles = (minorUnits: number) => ({ currency: 'RUB', minorUnits });

/** Takes the steps of the model with the use cases, for users of its own. */
export class LedgerSteps {
  readonly users: readonly string[];
  readonly #billing: BillingHarness;
  readonly #accounts: readonly string[];
  readonly #withdrawals: string[] = [];

  private constructor(
    billing: BillingHarness,
    users: readonly string[],
    accounts: readonly string[],
  ) {
    this.#billing = billing;
    this.users = users;
    this.#accounts = accounts;
  }

  static async open(billing: BillingHarness, count: number, balance: number): Promise<LedgerSteps> {
    const users = Array.from({ length: count }, () => newId());
    const accounts = await Promise.all(users.map((user) => billing.open(user, balance)));
    return new LedgerSteps(billing, users, accounts);
  }

  /** Throws when the step is refused, or is a fault. */
  async take(step: Step): Promise<void> {
    const { transact } = this.#billing;
    const idempotencyKey = newId();
    if ('amount' in step && 'user' in step) return this.#transfer(step);
    if (step.do === 'cancel') {
      const transactionId = this.#withdrawals[step.withdrawal] ?? newId();
      const command = { transactionId, idempotencyKey };
      await transact((work) => cancelWithdrawal(work, orchestrator, command));
      return;
    }
    const orderId = `${this.users[0]}-${step.order}`;
    if (step.do === 'refund') {
      const command = { orderId, amount: roubles(step.amount), idempotencyKey };
      await transact((work) => refund(work, operator, command));
      return;
    }
    const amount = 'amount' in step ? step.amount : 0;
    const userId = this.#userOf(step.order % this.users.length);
    const data = { orderId, userId, amount, currency: 'RUB' };
    await this.#billing.handleCommands([{ type: commands[step.do], data }]);
  }

  async #transfer(step: Extract<Step, { user: number; amount: number }>): Promise<void> {
    const { transact } = this.#billing;
    const command = { amount: roubles(step.amount), idempotencyKey: newId() };
    if (step.do === 'deposit') {
      const accountId = this.#accounts[step.user] ?? '';
      await transact((work) => deposit(work, operator, { ...command, accountId }, true));
      return;
    }
    const userId = this.#userOf(step.user);
    const about = { userId, orderId: `${userId}-${newId()}` };
    await transact((work) => withdraw(work, orchestrator, { ...command, ...about }));
    const { id } = await this.#billing.paymentOf(about.orderId);
    this.#withdrawals.push(id);
  }

  #userOf(index: number): string {
    return this.users[index] ?? '';
  }
}
