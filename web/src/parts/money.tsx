import type { Setting } from '../page.ts';
import { moneyText } from './money-text.ts';

export type MoneyValue = { readonly amount: string; readonly currency: string };

/** An amount, as people of the language write it; its exact value is in the markup. */
export function Money({ of, setting }: { readonly of: MoneyValue; readonly setting: Setting }) {
  return (
    <data class="money" value={of.amount}>
      {moneyText(of, setting.language)}
    </data>
  );
}
