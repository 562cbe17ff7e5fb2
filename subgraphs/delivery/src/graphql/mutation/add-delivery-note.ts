import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, lines, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/add-delivery-note.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, note: lines(500), idempotencyKey: key });
const refusals = [ValidationFailed, NotFound, IdempotencyKeyReused] as const;

export const addDeliveryNote: MutationResolvers['addDeliveryNote'] = (
  _,
  args,
  { viewer, transact },
) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.addDeliveryNote(work, actor, command));
  });
