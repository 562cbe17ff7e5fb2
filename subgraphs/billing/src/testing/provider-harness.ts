import { newId } from '@souk/platform/runtime/id';
import { newLogger } from '@souk/platform/runtime/logger';
import { viewerOf } from '@souk/platform/testing/harness';
import { unavailable } from '../domain/provider-state.ts';
import type { ProviderUnderTest } from '../providers/payment-provider.contract.ts';
import type { PaymentProvider } from '../providers/payment-provider.ts';
import type { Choice } from '../providers/simulated/current-intent.ts';
import { runProviderCalls } from '../usecases/run-provider-calls.ts';
import { callbackRoute } from '../webhooks/callback-route.ts';
import { type BillingHarness, policies } from './harness.ts';
import { simulatedOn } from './provider-under-test.ts';

const startDeposit = `mutation ($input: StartDepositInput!) {
  startDeposit(input: $input) {
    __typename
    ... on StartDepositPayload {
      replayed
      deposit { id status failureReason amount { amount } action { url expiresAt } endedAt }
    }
    ... on Refusal { message }
    ... on ValidationFailed { fields { path message } }
  }
}`;

type Deposit = {
  readonly id: string;
  readonly status: string;
  readonly failureReason: string | null;
  readonly action: { readonly url: string } | null;
};
type StartDepositAnswer = {
  readonly __typename: string;
  readonly replayed: boolean;
  readonly deposit: Deposit;
};

/** Billing with the simulated provider, which can be down and has the clock of the test. */
export class ProviderHarness {
  readonly billing: BillingHarness;
  /** How many calls of each kind reached the provider. */
  readonly calls: string[] = [];
  /** While true, no call reaches the provider. */
  down = false;
  /** While true, calls reach the provider, and their answers are lost. */
  silent = false;
  readonly provider: PaymentProvider;
  readonly #simulated: ProviderUnderTest;

  constructor(billing: BillingHarness) {
    this.billing = billing;
    this.#simulated = simulatedOn(billing.orm, billing.now);
    this.provider = this.#unreliable(this.#simulated.provider);
  }

  /** Moves the time of both sides. */
  wait(ms: number): void {
    this.billing.now = new Date(this.billing.now.getTime() + ms);
    this.#simulated.setTime(this.billing.now);
  }

  /** Makes the calls that are due. */
  async work(): Promise<void> {
    const { transact } = this.billing;
    const logger = newLogger('billing', 'silent');
    const { commissionBp } = policies;
    await runProviderCalls({ transact, provider: this.provider, commissionBp, logger });
  }

  async start(user: string, accountId: string, amount: string, key = 'key') {
    const input = { accountId, amount: { amount }, idempotencyKey: key };
    const answer = await this.billing.ask(viewerOf(user), startDeposit, { input });
    return answer.startDeposit as StartDepositAnswer;
  }

  async deposit(user: string, id: string) {
    const query = `query ($id: ID!) { deposit(id: $id) { id status failureReason action { url expiresAt } } }`;
    const answer = await this.billing.ask(viewerOf(user), query, { id });
    return answer.deposit as Deposit;
  }

  choose(url: string, choice: Choice): Promise<void> {
    return this.#simulated.choose(url, choice);
  }

  /** The provider sends a callback. Returns the status of the answer. */
  async callback(subjectId: string, eventId = newId(), secretsFit = true) {
    const { headers, body } = this.#simulated.callback(eventId, subjectId);
    const { transact } = this.billing;
    const callsQueued = { notify: () => {}, listen: () => () => {}, next: async () => {} };
    const route = callbackRoute({ provider: this.provider, transact, callsQueued });
    const bytes = Buffer.from(secretsFit ? body : `${body} `);
    const params = { provider: 'simulated' };
    return (await route.handle({ headers, body: bytes, params })).status;
  }

  #unreliable(provider: PaymentProvider): PaymentProvider {
    const call = <Args extends unknown[], Result>(
      name: string,
      run: (...args: Args) => Promise<Result>,
    ) => {
      return async (...args: Args) => {
        if (this.down) return unavailable as Result;
        this.calls.push(name);
        const answer = await run.apply(provider, args);
        return this.silent ? (unavailable as Result) : answer;
      };
    };
    return {
      name: provider.name,
      verify: provider.verify,
      createIntent: call('create', provider.createIntent),
      capture: call('capture', provider.capture),
      cancel: call('cancel', provider.cancel),
      refund: call('refund', provider.refund),
      payout: call('payout', provider.payout),
      read: call('read', provider.read) as PaymentProvider['read'],
    };
  }
}
