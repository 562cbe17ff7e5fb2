import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import type { BillingHarness } from './harness.ts';

type Options = {
  readonly key?: string;
  readonly expectedVersion?: number;
  readonly transact?: BillingHarness['transact'];
};

type Answer = { readonly __typename: string };

/** An operator freezes, unfreezes or closes an account by GraphQL. */
export async function changeStatus(
  billing: BillingHarness,
  what: 'freeze' | 'unfreeze' | 'close',
  accountId: string,
  { key = newId(), expectedVersion, transact = billing.transact }: Options = {},
): Promise<Answer> {
  const type = `${what.charAt(0).toUpperCase()}${what.slice(1)}Account`;
  const empty = what === 'close' ? '... on AccountNotEmpty { balance { amount } }' : '';
  const mutation = `mutation ($input: ${type}Input!) {
    answer: ${what}Account(input: $input) {
      __typename
      ... on ${type}Payload { account { status version } replayed }
      ... on WrongAccountStatus { status }
      ... on VersionConflict { currentVersion }
      ${empty}
    }
  }`;
  const input = { accountId, expectedVersion, idempotencyKey: key };
  const viewer = viewerOf('olga', 'operator');
  const { answer } = await billing.ask(viewer, mutation, { input }, transact);
  return answer as Answer;
}
