import { mutation } from '@souk/platform/graphql/mutation';
import { id, key, lines } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/add-delivery-note.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, note: lines(500), idempotencyKey: key });
const refusals = [NotFound, IdempotencyKeyReused] as const;

export const addDeliveryNote: MutationResolvers['addDeliveryNote'] = mutation({
  payload: 'AddDeliveryNotePayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.addDeliveryNote(work, actor, command)),
  deprecated: { answer: ({ delivery }) => delivery },
});
