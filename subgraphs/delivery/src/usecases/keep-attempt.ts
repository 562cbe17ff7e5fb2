import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import type { Change } from '../domain/delivery.ts';
import { DeliveryAttempt } from '../persistence/delivery-attempt.ts';

/** Going out begins an attempt; arriving and coming back end it. */
export async function keepAttempt(
  em: EntityManager,
  deliveryId: string,
  { status, at }: Change,
): Promise<void> {
  if (status === 'IN_TRANSIT') {
    em.create(DeliveryAttempt, { id: newId(), deliveryId, startedAt: at, failed: false });
  }
  if (status === 'DELIVERED' || status === 'FAILED') {
    const attempt = await em.findOneOrFail(DeliveryAttempt, { deliveryId, endedAt: null });
    attempt.endedAt = at;
    attempt.failed = status === 'FAILED';
  }
}
