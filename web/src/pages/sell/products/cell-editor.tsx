import { useState } from 'preact/hooks';
import { sendForm } from '../../../browser/send-form.ts';
import type { Setting } from '../../../page.ts';
import { productsWords } from '../words/products-words.ts';
import { CellInput } from './cell-input.tsx';
import type { CellField } from './editable-cell.tsx';
import type { ProductRow, ProductsData } from './product-list.ts';

type Props = {
  readonly row: ProductRow;
  readonly field: CellField;
  readonly value: string;
  readonly formKey: string;
  readonly setting: Setting;
  readonly onData: (data: ProductsData) => void;
  readonly onClose: () => void;
};

/** Why a value was not saved; `isConflict`: somebody else has changed the product since it was shown. */
type Problem = { readonly message: string; readonly isConflict: boolean };

/** Edits one value of a product in its cell. Of two changes it shows both, and asks which one to keep. */
export function CellEditor({ row, field, value, formKey, setting, onData, onClose }: Props) {
  const words = productsWords[setting.language];
  const [mine, setMine] = useState(value);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setIsSending] = useState(false);
  const save = async () => {
    if (isSending) return;
    setIsSending(true);
    const sent = await sendForm<ProductsData>({
      ...{ do: 'cell', id: row.id, field, value: mine, key: formKey },
      ...{ version: String(row.version), expected: String(row.stock.total) },
    });
    setIsSending(false);
    if (!sent) return setProblem({ message: words.unreachable, isConflict: false });
    onData(sent.data);
    if (!sent.refused) return onClose();
    const { code, message } = sent.refused;
    setProblem({ message, isConflict: code === 'VersionConflict' });
  };
  return (
    <form
      class="cell-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <CellInput field={field} row={row} value={mine} onChange={setMine} setting={setting} />
      {problem ? (
        <p class="error" role="alert">
          {problem.isConflict ? words.theirs(shown(field, value, words)) : problem.message}
        </p>
      ) : null}
      <span class="row start">
        <button type="submit" disabled={isSending}>
          {problem?.isConflict ? words.saveMine : words.save}
        </button>
        <button type="button" class="link" onClick={onClose}>
          {problem?.isConflict ? words.keepTheirs : words.cancel}
        </button>
      </span>
    </form>
  );
}

function shown(
  field: CellField,
  value: string,
  { statuses }: { readonly statuses: Readonly<Record<string, string>> },
): string {
  return field === 'status' ? (statuses[value] ?? value) : value;
}
