import { randomUUID } from 'node:crypto';
import { setPasswordByLink } from '@souk/auth/contract/action-link';
import { Client } from '@souk/ops/client/client';
import { until } from '@souk/platform/testing/test-file';
import { linkTo } from '../testing/mailbox.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { demoClient } from '../testing/users.ts';
import { cookieOf, isOpen, post } from './sessions.ts';

const shop = sharedShop();
const { gatewayUrl } = shop;

describe('a user who has forgotten the password', () => {
  it('gets a mail, sets a new one with its link, and logs in; other browsers are logged out (ID-8)', async () => {
    const username = `lost-${randomUUID().slice(0, 13)}`;
    const [password, next] = [randomUUID(), randomUUID()];
    const email = `${username}@souk.example`;
    await post('/auth/register', { username, email, password });
    const other = (await cookieOf(username, password)) ?? '';
    const answers = [];
    for (const one of [email, `un${email}`]) {
      const answer = await post('/auth/password/forgotten', { email: one });
      answers.push([answer.status, await answer.text()]);
    }
    expect(answers).toEqual([
      [202, ''],
      [202, ''],
    ]);
    const link = await linkTo(shop, email);
    await setPasswordByLink(link, next);
    expect(await cookieOf(username, next)).not.toBeNull();
    expect(await cookieOf(username, password)).toBeNull();
    await until(async () => !(await isOpen(other)));
    await expect(setPasswordByLink(link, 'a third password')).rejects.toThrow('No form');
  });
});

describe('a user whom an operator has created', () => {
  it('sets the first password with the link of the invitation, and logs in (USR-1)', async () => {
    const username = `new-${randomUUID().slice(0, 13)}`;
    const email = `${username}@souk.example`;
    const operator = demoClient(shop, 'operator');
    const input = { username, email, idempotencyKey: username };
    const { createUser } = await operator.ask<{ createUser: { user: { id: string } } }>(
      `mutation ($input: CreateUserInput!) {
        createUser(input: $input) { ... on CreateUserPayload { user { id } } } }`,
      { input },
    );
    const first = await linkTo(shop, email);
    const password = randomUUID();
    await setPasswordByLink(first, password);
    const client = Client.as(gatewayUrl, shop.issuer, username, password);
    expect(await client.ask('{ me { id } }')).toEqual({ me: { id: createUser.user.id } });
  });
});
