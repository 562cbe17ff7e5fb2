import type { Handler } from '@souk/platform/messaging/consumer';
import type { OrderMessages } from '@souk/schema/events/checkout';
import { ordersToChange } from '../persistence/orders-to-change.ts';
import { type Answer, answers, type Patience } from '../sagas/checkout.ts';
import { advanceCheckout } from '../usecases/advance-checkout.ts';

/** What every participant answers, whatever it was asked. */
type StepResult = {
  readonly orderId: string;
  readonly success: boolean;
  readonly message: string | null;
  readonly transactionId: string | null;
  readonly data: object | null;
};

/**
 * Gives each answer to the checkout that asked. Answers about orders that are not ours (an outside
 * orchestrator's) change nothing.
 */
export function onAnswers(patience: Patience): Handler<StepResult, OrderMessages> {
  return async (work, messages) => {
    const ids = messages.map(({ data }) => data.orderId);
    const orders = await ordersToChange(work.em, ids);
    for (const { type, data, cause } of messages) {
      const order = orders.get(data.orderId);
      if (!order || !isAnswer(type)) continue;
      const { success, message, transactionId } = data;
      const answer: Answer = { type, success, message, transactionId, code: codeIn(data) };
      advanceCheckout(work.causedBy(cause), order, answer, patience);
    }
  };
}

function isAnswer(type: string): type is Answer['type'] {
  return type in answers;
}

function codeIn({ data }: StepResult): string | null {
  return data && 'code' in data && typeof data.code === 'string' ? data.code : null;
}
