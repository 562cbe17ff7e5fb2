import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testEdges } from '@souk/platform/testing/test-edges';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { billingHarness } from '../testing/harness.ts';
import { payForLines } from '../testing/parcels.ts';

testEdges('billing', async () => {
  const harness = await billingHarness();
  const values = async () => {
    const userId = newId().replaceAll('-', '');
    const accountId = await harness.open(userId);
    const orderId = `${userId}-1`;
    const sellerId = `${userId}s`;
    const productId = 'tea';
    const line = { productId, quantity: 100, unitPrice: 100 };
    await payForLines(harness, orderId, { [sellerId]: [line] });
    const parcelId = parcelIdOf(orderId, sellerId);
    const [booked] = await harness.run('select id from transactions where order_id = ?', [orderId]);
    const own = { Account: accountId, Transaction: booked?.id, Shop: 'shop' };
    const entities = { ...own, User: userId, Order: orderId };
    const ofSellers = { Seller: sellerId, Parcel: parcelId, parcelId, payoutId: newId() };
    const amount = { amount: '1.00' };
    const another = { 'openAccount.userId': newId(), 'withdraw.orderId': newId() };
    const email = `${newId()}@souk.example`;
    const transactionId = newId();
    const ids = { accountId, orderId, userId, transactionId, productId };
    const returnUrl = 'https://shop.example/account';
    const texts = { email, returnUrl };
    return { ...entities, ...ofSellers, ...another, ...ids, ...texts, amount, expectedVersion: 3 };
  };
  return { harness, viewer: allRights('olga'), values };
});
