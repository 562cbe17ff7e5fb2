import { signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import {
  type AccountStatusChange,
  changeAccountStatus,
} from '../usecases/change-account-status.ts';
import type { Context } from './context.ts';

const request = z.object({
  accountId: z.string(),
  expectedVersion: z.int().nullish(),
  idempotencyKey: key,
});

/** What the mutations of an account's status have in common: they differ in their refusals. */
export function accountStatusChange(change: AccountStatusChange, input: object, context: Context) {
  const { viewer, transact } = context;
  const actor = signedIn(viewer);
  const command = valid(request, input);
  return transact((work) => changeAccountStatus(work, actor, change, command));
}
