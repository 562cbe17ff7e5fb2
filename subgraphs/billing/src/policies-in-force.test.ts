import { changedSettings, type SettingKey } from '@souk/schema/settings';
import { policiesInForce } from './policies-in-force.ts';
import { policies } from './testing/harness.ts';

const texts: Partial<Record<SettingKey, string>> = {};
const inForce = (production: boolean) =>
  policiesInForce(
    policies,
    changedSettings((key) => texts[key] ?? null, production),
  );

it('the policies of billing follow the settings that were changed, and else the environment', () => {
  const live = inForce(false);
  expect(live).toEqual(policies);
  Object.assign(texts, { OPENING_BALANCE: '1.50', FREE_DEPOSITS: 'false' });
  Object.assign(texts, { COMMISSION: '1', HOLD_TIME: '2' });
  const openingBalance = { currency: 'RUB', minorUnits: 150 };
  const changed = { openingBalance, freeDeposits: false, commissionBp: 1, holdDays: 2 };
  expect(live).toEqual({ ...policies, ...changed });
  // Production does not give money away, whatever was set.
  const { openingBalance: configured } = policies;
  expect(inForce(true)).toEqual({ ...policies, ...changed, openingBalance: configured });
});
