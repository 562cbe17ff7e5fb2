import { type AccessPath, change, path } from './access-path.ts';

/** A picture that the seller has uploaded, in the input of a product. */
const pictured = 'pictures: [{ pictureId: $target, alt: "x" }]';
const described = `sku: "pictured", name: "x", price: { amount: "1.00" }, ${pictured}`;

/** Every mutation that can identify data of another user. */
export const mutationPaths: readonly AccessPath[] = [
  change('picture', `createProduct(input: { ${described}, idempotencyKey: "k" })`),
  change('picture', `importProducts(input: { products: [{ ${described} }], idempotencyKey: "k" })`),
  change('picture', `updateProduct(input: { id: $product, ${pictured}, expectedVersion: 1 })`),
  change('order', 'cancelOrder(input: { id: $target, idempotencyKey: "k" })'),
  change('order', 'shipOrder(input: { id: $target, idempotencyKey: "k" })'),
  change('order', 'deliverOrder(input: { id: $target, idempotencyKey: "k" })'),
  change('firstParcel', 'shipParcel(input: { parcelId: $target, idempotencyKey: "k" })'),
  change('firstParcel', 'deliverParcel(input: { parcelId: $target, idempotencyKey: "k" })'),
  change('firstParcel', 'cancelParcel(input: { parcelId: $target, idempotencyKey: "k" })'),
  change('order', 'refund(input: { orderId: $target, idempotencyKey: "k" })'),
  change('order', 'refund(input: { orderId: $order, parcelId: $target, idempotencyKey: "k" })'),
  change('order', 'refundPayment(input: { orderId: $target, idempotencyKey: "k" })'),
  change('refund', 'retryRefund(input: { refundId: $target, payTo: CARD, idempotencyKey: "k" })'),
  change('key', 'requestPayout(input: { idempotencyKey: $target })'),
  change(
    'order',
    'completePayout(input: { payoutId: $target, outcome: PAID, idempotencyKey: "k" })',
  ),
  change('account', 'freezeAccount(input: { accountId: $target, idempotencyKey: "k" })'),
  change('account', 'unfreezeAccount(input: { accountId: $target, idempotencyKey: "k" })'),
  change('account', 'closeAccount(input: { accountId: $target, idempotencyKey: "k" })'),
  change(
    'order',
    'withdraw(input: { userId: "x", orderId: $target, amount: { amount: "1" }, idempotencyKey: "k" })',
  ),
  change(
    'owner',
    'withdraw(input: { userId: $target, orderId: "x", amount: { amount: "1" }, idempotencyKey: "k" })',
  ),
  change(
    'order',
    'reserveDelivery(input: { orderId: $target, address: "x", idempotencyKey: "k" })',
  ),
  change('order', 'reserveStock(input: { orderId: $target, items: [], idempotencyKey: "k" })'),
  change(
    'draft',
    'reserveStock(input: { orderId: "x", items: { productId: $target, quantity: 1 }, idempotencyKey: "k" })',
  ),
  change('owner', 'openAccount(input: { userId: $target, idempotencyKey: "k" })'),
  change(
    'owner',
    'placeOrder(input: { buyerId: $target, items: { productId: "x", quantity: 1 }, idempotencyKey: "k" })',
  ),
  change(
    'draft',
    'placeOrder(input: { items: { productId: $target, quantity: 1 }, idempotencyKey: "k" })',
  ),
  change(
    'key',
    'placeOrder(input: { items: { productId: "x", quantity: 1 }, idempotencyKey: $target })',
  ),
  change(
    'account',
    'startDeposit(input: { accountId: $target, amount: { amount: "1.00" }, idempotencyKey: "k" })',
  ),
  path('deposit', '{ deposit(id: $target) { id status action { url } } }'),
  change(
    'account',
    'deposit(input: { accountId: $target, amount: { amount: "1.00" }, idempotencyKey: "k" })',
  ),
  change(
    'account',
    'deposit(input: { accountId: $target, amount: { amount: "1.00" }, idempotencyKey: $key })',
  ),
  change('payment', 'cancelWithdrawal(input: { transactionId: $target, idempotencyKey: "k" })'),
  change('transaction', 'cancelWithdrawal(input: { transactionId: $target, idempotencyKey: "k" })'),
  change('reservation', 'cancelReservation(input: { id: $target, idempotencyKey: "k" })'),
  change('delivery', 'cancelDeliveryReservation(input: { id: $target, idempotencyKey: "k" })'),
  change(
    'delivery',
    'advanceDelivery(input: { id: $target, status: FAILED, idempotencyKey: "k" })',
    'courier',
  ),
  change(
    'delivery',
    'addDeliveryNote(input: { id: $target, note: "x", idempotencyKey: "k" })',
    'courier',
  ),
  change(
    'delivery',
    'rescheduleDelivery(input: { id: $target, slotId: $slot, idempotencyKey: "k" })',
  ),
  change(
    'notification',
    'markNotificationsRead(input: { ids: [$target], idempotencyKey: $target })',
  ),
  change(
    'webhook',
    'updateWebhookEndpoint(input: { id: $target, kinds: PAYOUT_PAID, idempotencyKey: "k" })',
  ),
  change('webhook', 'rotateWebhookSecret(input: { id: $target, idempotencyKey: "k" })'),
  change('webhook', 'enableWebhookEndpoint(input: { id: $target, idempotencyKey: "k" })'),
  change('webhook', 'deleteWebhookEndpoint(input: { id: $target, idempotencyKey: "k" })'),
  change('webhook', 'sendTestWebhook(input: { id: $target, idempotencyKey: "k" })'),
  change('webhookDelivery', 'resendWebhookDelivery(input: { id: $target, idempotencyKey: "k" })'),
  change('key', 'markAllNotificationsRead(input: { idempotencyKey: $target })'),
  change(
    'key',
    'setNotificationPreference(input: { kind: ORDER_SHIPPED, channel: EMAIL, enabled: true, idempotencyKey: $target })',
  ),
  change('key', 'setNotificationLanguage(input: { language: "en", idempotencyKey: $target })'),
  change(
    'owner',
    'notifyPayment(input: { userId: $target, orderId: "x", amount: { amount: "0" }, transactionId: "t", idempotencyKey: "k" })',
  ),
  change('draft', 'updateProduct(input: { id: $target, name: "x", expectedVersion: 1 })'),
  path(
    'draft',
    `mutation {
      updateProducts(input: {
        rows: { id: $target, input: { name: "x" }, expectedVersion: 1 }, idempotencyKey: $target
      }) {
        __typename
        ... on UpdateProductsPayload { rows { result { __typename ... on Refusal { message } } } }
      }
    }`,
  ),
  change('draft', 'archiveProduct(input: { id: $target, expectedVersion: 1 })'),
  change(
    'draft',
    'createProductGroup(input: { name: "x", options: ["o"], products: [{ productId: $target, optionValues: ["v"] }], idempotencyKey: "k" })',
  ),
  change(
    'draft',
    'updateProductGroup(input: { id: $target, name: "x", expectedVersion: 1, idempotencyKey: "k" })',
  ),
  change('draft', 'adjustStock(input: { productId: $target, delta: 1, idempotencyKey: "k" })'),
  change('draft', 'setCartItem(input: { productId: $target, quantity: 1 })'),
  change('token', 'setCartItem(input: { token: $target, productId: $product, quantity: 1 })'),
  change('token', 'removeCartItem(input: { token: $target, productId: $product })'),
  change('token', 'clearCart(input: { token: $target })'),
  change('token', 'mergeCart(input: { token: $target })'),
  change('cart', 'placeOrder(input: { cartId: $target })'),
];
