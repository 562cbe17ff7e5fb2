import { useEffect, useState } from 'preact/hooks';
import type { ProductRow } from './product-list.ts';
import { writeTick } from './ticked-row.ts';

/** The form that changes all ticked products. */
export const bulkFormId = 'bulk';

type Props = {
  readonly row: ProductRow;
  readonly label: string;
  readonly isTicked: boolean;
};

/** The tick of a product. It belongs to the form below the table. */
export function RowTick({ row, label, isTicked }: Props) {
  const { id, version, price, stock } = row;
  const tick = { id, version, price: BigInt(price.minorUnits), total: stock.total };
  return (
    <label class="tick">
      <span class="hidden">{label}</span>
      <input
        type="checkbox"
        name="row"
        form={bulkFormId}
        value={writeTick(tick)}
        defaultChecked={isTicked}
      />
    </label>
  );
}

/** Ticks all rows, or none. It takes its place before there are scripts, and works with them. */
export function TickAll({ label }: { readonly label: string }) {
  const [isReady, setIsReady] = useState(false);
  useEffect(() => setIsReady(true), []);
  return (
    <label class={isReady ? 'tick' : 'tick waiting'}>
      <span class="hidden">{label}</span>
      <input
        type="checkbox"
        disabled={!isReady}
        onChange={({ currentTarget: { checked, ownerDocument } }) => {
          const ticks = ownerDocument.querySelectorAll<HTMLInputElement>('input[name=row]');
          for (const tick of ticks) tick.checked = checked;
        }}
      />
    </label>
  );
}
