import { money, refusalData } from '@souk/schema/events/shared';
import { z } from 'zod';
import { declineMessages } from '../domain/decline-code.ts';
import type { Payment } from '../domain/payment.ts';
import type { SagaStepResult } from './schema.generated.ts';

/** What an outside orchestrator is answered, in the shape and the words of the replies on the bus. */
export function stepResult({ id, amount, currency, declineCode: code }: Payment): SagaStepResult {
  if (code) {
    const data = z.encode(refusalData, { code });
    return { success: false, message: declineMessages[code], transactionId: null, data };
  }
  const data = z.encode(money, { amount, currency });
  return { success: true, message: null, transactionId: id, data };
}
