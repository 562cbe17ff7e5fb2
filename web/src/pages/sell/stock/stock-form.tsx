import { useState } from 'preact/hooks';
import { sendForm } from '../../../browser/send-form.ts';
import type { Refused, Setting } from '../../../page.ts';
import { stockWords } from '../words/stock-words.ts';
import type { StockData, StockRow } from './stock-list.ts';

type Props = {
  readonly row: StockRow;
  readonly data: StockData;
  /** Why this row was refused, when the page was drawn for that. */
  readonly given: Refused | null;
  readonly setting: Setting;
  readonly onData: (data: StockData) => void;
};

/** The form of a counted stock. After a refusal the new total is beside it, and sending it again replaces that one. */
export function StockForm({ row, data, given, setting, onData }: Props) {
  const words = stockWords[setting.language];
  const { id, name, stock } = row;
  const [typed, setTyped] = useState(given?.values.value);
  const [problem, setProblem] = useState(given?.message ?? '');
  const [isSending, setIsSending] = useState(false);
  const save = async (form: HTMLFormElement) => {
    if (isSending) return;
    setIsSending(true);
    const sent = await sendForm<StockData>(fieldsOf(form));
    setIsSending(false);
    if (!sent) return setProblem(words.unreachable);
    onData(sent.data);
    setProblem(sent.refused?.message ?? '');
    if (!sent.refused) setTyped(undefined);
  };
  return (
    <form
      method="post"
      action={data.address}
      class="stock-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expected" value={stock.total} />
      <input type="hidden" name="key" value={data.formKey} />
      <span class="inline">
        <input
          type="number"
          name="value"
          aria-label={`${words.counted}: ${name}`}
          min={0}
          max={2_147_483_647}
          required
          value={typed ?? stock.total}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="quiet" disabled={isSending}>
          {words.set}
        </button>
      </span>
      {problem ? (
        <p class="error" role="alert">
          {problem}
        </p>
      ) : null}
    </form>
  );
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}
