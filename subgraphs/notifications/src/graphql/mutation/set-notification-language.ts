import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/set-notification-language.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const setNotificationLanguage: MutationResolvers['setNotificationLanguage'] = (
  _,
  args,
  { viewer, transact, own, policy },
) =>
  orRefusal([ValidationFailed, IdempotencyKeyReused], async () => {
    const actor = signedIn(viewer);
    const error = `Use a language of the shop: ${policy.languages.join(', ')}.`;
    const language = z.enum(policy.languages, { error });
    const command = valid(z.object({ language, idempotencyKey: key }), args.input);
    const { replayed } = await transact((work) =>
      usecase.setNotificationLanguage(work, actor, command),
    );
    const preferences = await own.preferences();
    return { __typename: 'SetNotificationLanguagePayload', preferences, replayed } as const;
  });
