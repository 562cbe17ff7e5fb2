import type { Transact } from '@souk/platform/messaging/work';
import type { Logger } from '@souk/platform/runtime/logger';
import { type Carrier, CarrierUnavailable } from '../domain/carrier.ts';
import type { DueCall } from '../persistence/take-due-calls.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type AnsweredCall, recordCarrierAnswer } from '../usecases/record-carrier-answer.ts';
import { takeCarrierCalls } from '../usecases/take-carrier-calls.ts';

/**
 * Makes the calls to a carrier that are due, each outside of a transaction. A call without an answer is made
 * again later, under the same id. Several workers share the calls.
 */
export function carrierWorker(
  transact: Transact<PublishedEvents>,
  carrier: Carrier,
  logger: Pick<Logger, 'warn'>,
): () => Promise<void> {
  return async () => {
    const calls = await transact((work) => takeCarrierCalls(work, carrier.name));
    await Promise.all(
      calls.map(async ({ deliveryId, operation, ...about }) => {
        const answer = await answerTo(carrier, { deliveryId, operation, ...about }).catch(
          (err: unknown) => {
            if (!(err instanceof CarrierUnavailable)) throw err;
            logger.warn({ err, deliveryId, operation }, 'no answer of the carrier');
            return null;
          },
        );
        if (answer === null) return;
        if (answer !== 'CANCELLED' && 'refused' in answer)
          logger.warn({ deliveryId, operation }, 'the carrier refused a call');
        await transact((work) => recordCarrierAnswer(work, { deliveryId, operation, answer }));
      }),
    );
  };
}

async function answerTo(
  carrier: Carrier,
  { deliveryId, operation, ref, ...parcel }: DueCall,
): Promise<AnsweredCall['answer']> {
  if (operation === 'TRACK' && ref !== null) return carrier.track(ref);
  const label = ref === null ? await carrier.book(parcel, deliveryId) : { ref };
  if (operation === 'BOOK' || 'refused' in label) return { trackingNumber: null, ...label };
  return (await carrier.cancel(label.ref)) ?? 'CANCELLED';
}
