import { withCurrent } from '@souk/platform/service/live-settings';
import type { ChangedSettings } from '@souk/schema/settings';
import type { Policies } from './config.ts';

/** The policies with the settings that were changed while the shop runs: read them at each request or message. */
export function policiesInForce(policies: Policies, changed: ChangedSettings): Policies {
  const { openingBalance, freeDeposits, commissionBp, holdDays } = policies;
  return withCurrent(policies, {
    openingBalance: () => {
      const minorUnits = changed('OPENING_BALANCE') ?? openingBalance.minorUnits;
      return { ...openingBalance, minorUnits };
    },
    freeDeposits: () => changed('FREE_DEPOSITS') ?? freeDeposits,
    commissionBp: () => changed('COMMISSION') ?? commissionBp,
    holdDays: () => changed('HOLD_TIME') ?? holdDays,
  });
}
