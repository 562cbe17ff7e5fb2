import { useEffect, useRef } from 'preact/hooks';
import type { Setting } from '../../../page.ts';
import { productsWords } from '../words/products-words.ts';
import type { CellField } from './editable-cell.tsx';
import { type ProductRow, statuses } from './product-list.ts';

type Props = {
  readonly row: ProductRow;
  readonly field: CellField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly setting: Setting;
};

/** The input of a cell. It has the focus at once, with all of its text selected. */
export function CellInput({ row, field, value, onChange, setting }: Props) {
  const words = productsWords[setting.language];
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => {
    input.current?.focus();
    if (field !== 'status') input.current?.select();
  }, [field]);
  const label = `${words[field]}: ${row.name}`;
  if (field === 'status') {
    return (
      <select
        ref={input}
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {statuses
          // What was on sale never becomes a draft again.
          .filter((one) => one !== 'DRAFT' || row.status === 'DRAFT')
          .map((one) => (
            <option key={one} value={one}>
              {words.statuses[one]}
            </option>
          ))}
      </select>
    );
  }
  return (
    <input
      ref={input}
      type="text"
      aria-label={label}
      inputMode={field === 'name' ? 'text' : 'decimal'}
      value={value}
      maxLength={field === 'name' ? 200 : 20}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
