import { newId } from '@souk/platform/runtime/id';
import { cancelWithdrawal } from '../usecases/cancel-withdrawal.ts';
import { deposit } from '../usecases/deposit.ts';
import { refund } from '../usecases/refund.ts';
import { withdraw } from '../usecases/withdraw.ts';
import type { Bank } from './harness.ts';
import type { Step } from './ledger-model.ts';

const commands = {
  hold: 'hold-payment',
  capture: 'capture-payment',
  release: 'release-payment',
  'refund-all': 'refund-payment',
} as const;

const roubles = (minorUnits: number) => ({ currency: 'RUB', minorUnits });

/** Does the steps of the model to the real thing, for users of its own. */
export class LedgerSteps {
  readonly users: readonly string[];
  readonly #bank: Bank;
  readonly #accounts: readonly string[];
  readonly #withdrawals: string[] = [];

  private constructor(bank: Bank, users: readonly string[], accounts: readonly string[]) {
    this.#bank = bank;
    this.users = users;
    this.#accounts = accounts;
  }

  static async open(bank: Bank, count: number, balance: number): Promise<LedgerSteps> {
    const users = Array.from({ length: count }, () => newId());
    const accounts = await Promise.all(users.map((user) => bank.open(user, balance)));
    return new LedgerSteps(bank, users, accounts);
  }

  /** Throws when the step is refused, or is a fault. */
  async take(step: Step): Promise<void> {
    const { transact } = this.#bank;
    if ('amount' in step && 'user' in step) return this.#move(step);
    if (step.do === 'cancel') {
      const transactionId = this.#withdrawals[step.withdrawal] ?? newId();
      await transact((work) => cancelWithdrawal(work, transactionId));
      return;
    }
    const orderId = `${this.users[0]}-${step.order}`;
    if (step.do === 'refund') {
      await transact((work) => refund(work, orderId, step.amount));
      return;
    }
    const amount = 'amount' in step ? step.amount : 0;
    const userId = this.#userOf(step.order % this.users.length);
    const data = { orderId, userId, amount, currency: 'RUB' };
    await this.#bank.obey([{ type: commands[step.do], data }]);
  }

  async #move(step: Extract<Step, { user: number; amount: number }>): Promise<void> {
    const amount = roubles(step.amount);
    const accountId = this.#accounts[step.user] ?? '';
    const userId = this.#userOf(step.user);
    const orderId = `${userId}-out`;
    await this.#bank.transact(async (work) => {
      if (step.do === 'deposit') await deposit(work, { accountId, amount, expectedVersion: null });
      else this.#withdrawals.push(await withdraw(work, { userId, orderId, amount }));
    });
  }

  #userOf(index: number): string {
    return this.users[index] ?? '';
  }
}
