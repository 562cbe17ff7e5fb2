import { randomUUID } from 'node:crypto';
import { confirmByLink } from '@souk/auth/contract/action-link';
import type { System } from '@souk/ops/system/start-system';
import { until } from '@souk/platform/testing/test-file';
import { linkTo } from '../testing/mailbox.ts';
import { startShop } from '../testing/start-shop.ts';

let system: System;
beforeAll(async () => {
  system = await startShop({ overrides: { SHOP_EMAIL_CONFIRMATION: 'on' } });
});

const post = (path: string, body: object, cookie = '') =>
  fetch(`${system.running.gatewayUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });

const opening = `mutation {
  openAccount(input: { idempotencyKey: "first" }) {
    __typename ... on OpenAccountPayload { account { balance { amount } } }
  }
}`;

describe('in a shop that confirms addresses, a user', () => {
  it('gets the opening balance after the link in the mail, in the same session (ID-8)', async () => {
    const username = `new-${randomUUID().slice(0, 13)}`;
    const [email, password] = [`${username}@souk.example`, randomUUID()];
    await post('/auth/register', { username, email, password });
    const login = await post('/auth/', { username, password });
    const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const open = async () => {
      const answer = await post('/graphql', { query: opening }, cookie);
      const { data } = (await answer.json()) as { data?: { openAccount: object } };
      return data?.openAccount;
    };
    expect(await open()).toEqual({ __typename: 'EmailNotConfirmed' });
    await confirmByLink(await linkTo(system.running, email));
    let answer: object | undefined;
    await until(async () => {
      answer = await open();
      return JSON.stringify(answer).includes('OpenAccountPayload');
    });
    expect(answer).toEqual({
      ...{ __typename: 'OpenAccountPayload', account: { balance: { amount: '5000.00' } } },
    });
  });
});
