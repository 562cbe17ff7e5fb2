/** A command for the money of a user, in minor units. Orders and withdrawals have a number. */
export type Step =
  | { readonly do: 'deposit'; readonly user: number; readonly amount: number }
  | { readonly do: 'hold'; readonly order: number; readonly amount: number }
  | { readonly do: 'capture' | 'release' | 'refund-all'; readonly order: number }
  | { readonly do: 'refund'; readonly order: number; readonly amount: number }
  | { readonly do: 'withdraw'; readonly user: number; readonly amount: number }
  | { readonly do: 'cancel'; readonly withdrawal: number };

type Account = { balance: number; held: number };
type Payment = { user: number; amount: number; status: string; refunded: number };

/** The rules of billing in memory: what the tests compare the use cases with. */
export class LedgerModel {
  readonly accounts: readonly Account[];
  readonly payments = new Map<number, Payment>();
  readonly withdrawals: Payment[] = [];

  constructor(users: number, balance: number) {
    this.accounts = Array.from({ length: users }, () => ({ balance, held: 0 }));
  }

  /** The user of an order: always the same. */
  buyerOf(order: number): number {
    return order % this.accounts.length;
  }

  /** Takes a step. Throws, and changes nothing, when it must be refused or is a fault. */
  take(step: Step): void {
    if (step.do === 'deposit') this.#account(step.user).balance += step.amount;
    else if (step.do === 'withdraw') this.#withdraw(step.user, step.amount);
    else if (step.do === 'cancel') this.#cancel(this.withdrawals[step.withdrawal]);
    else if (step.do === 'hold') this.#hold(step.order, step.amount);
    else if (step.do === 'capture') this.#capture(step.order);
    else if (step.do === 'release') this.#release(step.order);
    else if (step.do === 'refund') this.#refund(this.payments.get(step.order), step.amount);
    else this.#refundAll(this.payments.get(step.order));
  }

  /** What was captured and is not refunded. */
  revenue(): number {
    const all = [...this.payments.values(), ...this.withdrawals];
    const captured = all.filter(({ status }) => status === 'CAPTURED' || status === 'REFUNDED');
    return captured.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);
  }

  #account(user: number): Account {
    const account = this.accounts[user];
    if (!account) throw new Error(`There is no user ${user}.`);
    return account;
  }

  #hold(order: number, amount: number): void {
    if (this.payments.has(order)) return;
    const user = this.buyerOf(order);
    const account = this.#account(user);
    const enough = account.balance - account.held >= amount;
    if (enough) account.held += amount;
    this.payments.set(order, { user, amount, status: enough ? 'HELD' : 'DECLINED', refunded: 0 });
  }

  #capture(order: number): void {
    const payment = this.payments.get(order);
    if (payment?.status === 'CAPTURED' || payment?.status === 'REFUNDED') return;
    if (payment?.status !== 'HELD') throw new Error('Nothing is held.');
    const account = this.#account(payment.user);
    account.held -= payment.amount;
    account.balance -= payment.amount;
    payment.status = 'CAPTURED';
  }

  #release(order: number): void {
    const user = this.buyerOf(order);
    const tombstone = { user, amount: 0, status: 'RELEASED', refunded: 0 };
    const payment = this.payments.get(order) ?? tombstone;
    if (payment.status === 'CAPTURED' || payment.status === 'REFUNDED')
      throw new Error('It is captured.');
    if (payment.status === 'HELD') this.#account(user).held -= payment.amount;
    if (payment.status === 'HELD') payment.status = 'RELEASED';
    this.payments.set(order, payment);
  }

  #refundAll(payment: Payment | undefined): void {
    if (!payment || payment.status === 'HELD') throw new Error('Nothing was captured.');
    if (payment.status === 'CAPTURED') this.#refund(payment, payment.amount - payment.refunded);
  }

  #refund(payment: Payment | undefined, amount: number): void {
    const left = payment?.status === 'CAPTURED' ? payment.amount - payment.refunded : 0;
    if (!payment || amount > left) throw new Error('Less is left to refund.');
    payment.refunded += amount;
    if (payment.refunded === payment.amount) payment.status = 'REFUNDED';
    this.#account(payment.user).balance += amount;
  }

  #withdraw(user: number, amount: number): void {
    const account = this.#account(user);
    const enough = account.balance - account.held >= amount;
    if (enough) account.balance -= amount;
    const status = enough ? 'CAPTURED' : 'DECLINED';
    this.withdrawals.push({ user, amount, status, refunded: 0 });
  }

  #cancel(payment: Payment | undefined): void {
    if (!payment || payment.status === 'DECLINED') throw new Error('No such withdrawal.');
    this.#refundAll(payment);
  }
}
