import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testEdges } from '@souk/platform/testing/test-edges';
import { billingHarness } from '../testing/harness.ts';

testEdges('billing', async () => {
  const harness = await billingHarness();
  const values = async () => {
    const userId = newId().replaceAll('-', '');
    const accountId = await harness.open(userId);
    const orderId = `${userId}-1`;
    await harness.send('hold-payment', orderId);
    await harness.send('capture-payment', orderId);
    const [booked] = await harness.run('select id from transactions where order_id = ?', [orderId]);
    const entities = { Account: accountId, User: userId, Order: orderId, Transaction: booked?.id };
    const amount = { amount: '1.00' };
    const another = { 'openAccount.userId': newId(), 'withdraw.orderId': newId() };
    const email = `${newId()}@souk.example`;
    const transactionId = newId();
    const ids = { accountId, orderId, userId, transactionId };
    const returnUrl = 'https://shop.example/account';
    return { ...entities, ...another, ...ids, amount, email, returnUrl, expectedVersion: 3 };
  };
  return { harness, viewer: allRights('olga'), values };
});
