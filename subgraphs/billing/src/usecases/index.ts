/**
 * Everything that can be done to money, whatever the transport: GraphQL or a message. A use case takes
 * the unit of work, the actor where there is one, and the command.
 */

export { awaitAction } from './await-action.ts';
export { awaitHoldingTime } from './await-holding-time.ts';
export { awaitRefund } from './await-refund.ts';
export { cancelWithdrawal } from './cancel-withdrawal.ts';
export { capturePayment } from './capture-payment.ts';
export { closeAccount } from './close-account.ts';
export { completePayout } from './complete-payout.ts';
export { deleteDoneCalls } from './delete-done-calls.ts';
export { deposit } from './deposit.ts';
export { freezeAccount } from './freeze-account.ts';
export { handlePaymentCommands } from './handle-payment-commands.ts';
export { holdPayment } from './hold-payment.ts';
export { noteRefunds } from './note-refunds.ts';
export { openAccount } from './open-account.ts';
export { provisionAccount } from './provision-account.ts';
export { receiveProviderEvent } from './receive-provider-event.ts';
export { refund } from './refund.ts';
export { refundParcel } from './refund-parcel.ts';
export { refundPayment } from './refund-payment.ts';
export { releaseEarnings } from './release-earnings.ts';
export { releasePayment } from './release-payment.ts';
export { requestPayout } from './request-payout.ts';
export { retryRefund } from './retry-refund.ts';
export { runProviderCalls } from './run-provider-calls.ts';
export { startDeposit } from './start-deposit.ts';
export { unfreezeAccount } from './unfreeze-account.ts';
export { withdraw } from './withdraw.ts';
