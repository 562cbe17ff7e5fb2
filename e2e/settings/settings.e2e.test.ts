import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { startDeposit, untilAction } from '@souk/ops/demo/pay-by-card';
import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { verify } from '@souk/ops/verify/verify';
import { until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

let system: System;
let admin: Client;
beforeAll(async () => {
  system = await startShop();
  admin = demoClient(system.running, 'admin');
});

type Setting = { readonly value: string; readonly source: string; readonly version: number };

async function read(key: string): Promise<Setting> {
  const { setting } = await admin.askRepeatedly<{ setting: Setting }>(
    'query ($key: SettingKey!) { setting(key: $key) { value source version } }',
    { key },
  );
  return setting;
}

/** Sets a setting, in the state in which it is. */
async function set(key: string, value: string, until: Date | null = null): Promise<Setting> {
  const { version } = await read(key);
  const { setSetting } = await admin.askRepeatedly<{ setSetting: { setting: Setting } }>(
    `mutation ($input: SetSettingInput!) {
      setSetting(input: $input) { ... on SetSettingPayload { setting { value source version } } }
    }`,
    { input: { key, value, until, expectedVersion: version, idempotencyKey: randomUUID() } },
  );
  return setSetting.setting;
}

/** Clears a setting, in the state in which it is. */
async function clear(key: string): Promise<void> {
  const { version } = await read(key);
  await admin.askRepeatedly(
    `mutation ($input: ClearSettingInput!) {
      clearSetting(input: $input) { ... on ClearSettingPayload { replayed } }
    }`,
    { input: { key, expectedVersion: version, idempotencyKey: randomUUID() } },
  );
}

/** Whether the service of a query answers as if it were unavailable. */
const isUnavailable = (client: Client, query: string) =>
  client.ask(query).then(
    () => false,
    (error: unknown) => /unavailable/i.test(String(error)),
  );

const openedWith = async (amount: string) =>
  (await new Shopper(await buyer(system.running)).balance()) === amount;

describe('a setting that is changed while the shop runs (WEB-8)', () => {
  it('is in force for the next new account, without a restart', async () => {
    expect(await openedWith('5000.00')).toBe(true);
    const setting = await set('OPENING_BALANCE', '12.50');
    expect(setting).toEqual({ value: '12.50', source: 'SETTING', version: 1 });
    await until(() => openedWith('12.50'));
  });

  it('is in force after the service was killed and started again', async () => {
    await system.children.of('billing').kill();
    await system.restart('billing');
    expect(await openedWith('12.50')).toBe(true);
  });

  it('decides about the next pair of similar orders, and shows in the shop', async () => {
    const me = new Shopper(await buyer(system.running));
    const productId = await newProduct(demoClient(system.running, 'seller'), 10, '0.01');
    const place = async () => (await me.place(productId, 1, randomUUID())).__typename;
    expect([await place(), await place()]).toEqual(['PlaceOrderPayload', 'DuplicateOrder']);
    await set('SIMILAR_ORDER_WINDOW', '0');
    const windowS = async () => {
      const { shop } = await admin.askRepeatedly<{ shop: { similarOrderWindowSeconds: number } }>(
        '{ shop { similarOrderWindowSeconds } }',
      );
      return shop.similarOrderWindowSeconds;
    };
    await until(async () => (await windowS()) === 0);
    expect([await place(), await place()]).toEqual(['PlaceOrderPayload', 'PlaceOrderPayload']);
  });

  it('limits requests at the gateway', async () => {
    const perMinute = async () => {
      const answer = await fetch(`${system.running.gatewayUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ shop { name } }' }),
      });
      const body = (await answer.json()) as { extensions?: { cost?: { limit: number } } };
      return body.extensions?.cost?.limit;
    };
    await set('ADDRESS_COST_PER_MINUTE', '123456789');
    await until(async () => (await perMinute()) === 123_456_789);
  });

  it('is logged with who changed it, and the data fit', async () => {
    const { settingLog } = await admin.ask<{ settingLog: { edges: { node: object }[] } }>(
      `{ settingLog(key: OPENING_BALANCE) {
        edges { node { version oldValue value changedBy changedAt traceId } } } }`,
    );
    const { me } = await admin.ask<{ me: { id: string } }>('{ me { id } }');
    expect(settingLog.edges.map(({ node }) => node)).toEqual([
      {
        ...{ version: 1, oldValue: null, value: '12.50', changedBy: me.id },
        ...{ changedAt: expect.any(String), traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
      },
    ]);
    expect(await verify(system.running, () => {})).toEqual(new Map());
  });

  it('keeps its last value while the broker is unavailable, also after a restart', async () => {
    const reconnect = await system.broker.cut();
    await system.children.of('billing').kill();
    await system.restart('billing');
    await until(() => openedWith('12.50'));
    await reconnect();
    await set('OPENING_BALANCE', '20.00');
    await until(() => openedWith('20.00'));
  });
});

describe('a fault that is injected', () => {
  it('of billing ends by itself, and the orders of that time end well (WEB-8)', async () => {
    const client = await buyer(system.running);
    const me = new Shopper(client);
    const productId = await newProduct(demoClient(system.running, 'seller'), 10, '0.01');
    const end = new Date(Date.now() + 60_000);
    await set('FAULT_BILLING', 'FAIL', end);
    await until(() => isUnavailable(client, '{ account { id } }'));
    const { order } = await me.placeAllowingDuplicates(productId, 1, randomUUID());
    expect((await me.watch(order?.id ?? '', 'CONFIRMED')).at(-1)).toBe('CONFIRMED');
    const paid = (await me.timelineOf(order?.id ?? '')).find(({ status }) => status === 'PAID');
    expect(Date.parse(paid?.at ?? '')).toBeGreaterThanOrEqual(end.getTime());
    expect(await read('FAULT_BILLING')).toMatchObject({ value: 'NONE', source: 'DEFAULT' });
    expect(await verify(system.running, () => {})).toEqual(new Map());
  });

  const inAnHour = () => new Date(Date.now() + 3_500_000);

  it.each([
    ['FAULT_INVENTORY', '{ categories { id } }'],
    ['FAULT_DELIVERY', '{ deliveries(first: 1) { edges { cursor } } }'],
  ])('%s makes the service unavailable until it is cleared', async (key, query) => {
    await set(key, 'FAIL', inAnHour());
    await until(() => isUnavailable(admin, query));
    await clear(key);
    await until(async () => !(await isUnavailable(admin, query)));
  });

  it('of the payment provider delays deposits until it is cleared', async () => {
    const client = await buyer(system.running);
    const me = new Shopper(client);
    const { account } = await client.ask<{ account: { id: string } }>('{ account { id } }');
    await set('FAULT_PROVIDER', 'FAIL', inAnHour());
    const waiting: string[] = [];
    await until(async () => {
      const { id, action } = await startDeposit(me, account.id, '1.00');
      if (action === null) waiting.push(id);
      return action === null;
    });
    await clear('FAULT_PROVIDER');
    expect((await untilAction(me, waiting[0] ?? '')).action).not.toBeNull();
  });
});
