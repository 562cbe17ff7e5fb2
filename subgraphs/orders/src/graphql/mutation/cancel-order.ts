import type { Viewer } from '@souk/auth/viewer';
import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, key, text, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import type { Order } from '../../domain/order.ts';
import { IllegalTransition } from '../../domain/refusals.ts';
import { type Canceller, cancelOrder as cancel } from '../../usecases/cancel-order.ts';
import { changeOrder, mayFulfil } from '../change-order.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  id,
  reason: text(500).nullish(),
  expectedVersion: z.int().nullish(),
  idempotencyKey: key,
});
const refusals = [
  ValidationFailed,
  NotFound,
  IllegalTransition,
  VersionConflict,
  IdempotencyKeyReused,
] as const;

export const cancelOrder: MutationResolvers['cancelOrder'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const input = valid(request, args);
    const reason = input.reason ?? null;
    const { patience } = context.terms;
    const asked = await changeOrder(context, {
      operation: 'cancelOrder',
      input,
      may: (viewer, order) => order.buyerId === viewer.id || mayFulfil(viewer, order),
      change: (work, order, viewer) =>
        cancel(work, order, { by: cancellerOf(viewer, order), reason }, patience),
    });
    const order = await context.settled(asked);
    if (order.status === 'CANCELLED') return order;
    // Delivery was faster, and said no.
    throw new IllegalTransition(order.status, 'CANCELLED');
  });

function cancellerOf({ id: viewerId }: Viewer, { buyerId, sellerIds }: Order): Canceller {
  if (viewerId === buyerId) return 'BUYER';
  return sellerIds.includes(viewerId) ? 'SELLER' : 'OPERATOR';
}
