import { randomUUID } from 'node:crypto';
import { demoClient } from '@souk/e2e/testing/users.ts';
import type { RunningSystem } from '@souk/ops/system/running';

/** Sets a setting to its default. Returns its key. */
export async function setSampleSetting(shop: RunningSystem): Promise<string> {
  const key = 'HOLD_TIME';
  const { setting } = await demoClient(shop, 'admin').ask<{ setting: { version: number } }>(
    '{ setting(key: HOLD_TIME) { version } }',
  );
  const input = { key, value: '14', expectedVersion: setting.version };
  await demoClient(shop, 'admin').ask(
    `mutation ($input: SetSettingInput!) {
      setSetting(input: $input) { ... on SetSettingPayload { replayed } }
    }`,
    { input: { ...input, idempotencyKey: randomUUID() } },
  );
  return key;
}
