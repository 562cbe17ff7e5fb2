import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/set-notification-language.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const setNotificationLanguage: MutationResolvers['setNotificationLanguage'] = mutation({
  payload: 'SetNotificationLanguagePayload',
  request: ({ policy: { languages } }: Context) => {
    const error = `Use a language of the shop: ${languages.join(', ')}.`;
    return z.object({ language: z.enum(languages, { error }), idempotencyKey: key });
  },
  refusals: [IdempotencyKeyReused],
  run: async ({ actor, command }, { transact, own }) => {
    const { replayed } = await transact((work) =>
      usecase.setNotificationLanguage(work, actor, command),
    );
    return { preferences: await own.preferences(), replayed };
  },
});
