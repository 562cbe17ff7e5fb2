import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testForms } from '@souk/platform/testing/test-forms';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';

const amount = { amount: '1.00' };
const start = async () => ({ harness: await billingHarness(), viewer: allRights('olga') });
const newUserId = () => newId().replaceAll('-', '');

const captured = async (billing: BillingHarness) => {
  const userId = newUserId();
  await billing.open(userId);
  const orderId = `${userId}-1`;
  await billing.send('hold-payment', orderId);
  await billing.send('capture-payment', orderId);
  return { orderId };
};
const withdrawal = async (billing: BillingHarness) => {
  const userId = newUserId();
  await billing.open(userId);
  return { userId, orderId: newId(), amount };
};
const withdrawn = async (billing: BillingHarness) => {
  const { withdraw } = await billing.ask(
    allRights('olga'),
    `mutation ($input: WithdrawInput!) {
      withdraw(input: $input) { ... on WithdrawPayload { result { transactionId } } }
    }`,
    { input: { ...(await withdrawal(billing)), idempotencyKey: newId() } },
  );
  return (withdraw as { result: { transactionId: string } }).result;
};

testForms('billing', start, [
  { name: 'openAccount', answer: 'Account', input: async () => ({ userId: newUserId() }) },
  {
    name: 'deposit',
    answer: 'DepositDone',
    input: async (billing) => ({ accountId: await billing.open(newUserId()), amount }),
  },
  { name: 'refund', answer: 'Payment', input: captured },
  { name: 'withdraw', answer: 'SagaStepResult', input: withdrawal },
  { name: 'cancelWithdrawal', answer: 'SagaStepResult', input: withdrawn },
]);
