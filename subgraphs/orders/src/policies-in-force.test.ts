import { changedSettings, type SettingKey } from '@souk/schema/settings';
import { policiesInForce } from './policies-in-force.ts';
import { policies } from './testing/harness.ts';

it('the policies of orders follow the settings that were changed, and else the environment', () => {
  const texts: Partial<Record<SettingKey, string>> = {};
  const inForce = policiesInForce(
    policies,
    changedSettings((key) => texts[key] ?? null, false),
  );
  expect(inForce).toEqual(policies);
  Object.assign(texts, { SIMILAR_ORDER_WINDOW: '7', SAGA_RETRY: '8' });
  Object.assign(texts, { SAGA_RETRY_MAX: '9', SAGA_TIMEOUT: '10' });
  const retryPolicy = { retryMs: 8, retryMaxMs: 9, timeoutMs: 10 };
  expect(inForce).toEqual({ ...policies, similarWindowS: 7, retryPolicy });
  expect({ ...inForce, ...inForce.retryPolicy }).toMatchObject({ similarWindowS: 7, retryMs: 8 });
});
