import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, key, text, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { addNote } from '../../usecases/add-note.ts';
import { changeDelivery } from '../change-delivery.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { sees } from '../visible-deliveries.ts';

const request = z.object({ id, note: text(500), idempotencyKey: key });
const refusals = [ValidationFailed, NotFound, IdempotencyKeyReused] as const;

export const addDeliveryNote: MutationResolvers['addDeliveryNote'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const input = valid(request, args);
    return changeDelivery(context, {
      operation: 'addDeliveryNote',
      input,
      may: sees,
      change: (work, delivery) => addNote(work, delivery, input.note),
    });
  });
