import { useEffect, useRef, useState } from 'preact/hooks';
import { sendForm } from '../../../browser/send-form.ts';
import type { Refused } from '../../../page.ts';
import type { ProductData } from './product-data.ts';

/** The parts of the page of a product, each with forms of its own. */
export type Part = 'described' | 'pictures' | 'stock' | 'variants';

type Shown = {
  readonly data: ProductData;
  /** Why the last form was refused. */
  readonly refused: Refused | null;
  /** Why the last form of each part was refused: another form changes nothing about that. */
  readonly refusals: Readonly<Partial<Record<Part, Refused | null>>>;
};

/**
 * Sends each form of the page of a product, and stays on the page: what is being written in its other forms is not lost.
 * `unreachable` is said when there was no answer.
 */
export function useParts(loaded: ProductData, first: Refused | null, unreachable: string) {
  const [shown, setShown] = useState<Shown>({
    data: loaded,
    refused: first,
    refusals: first ? { [partOf(first.values)]: first } : {},
  });
  const isSending = useRef(false);
  useEffect(() => {
    if (shown.data !== loaded || shown.refused !== first) showNotice();
  }, [shown, loaded, first]);
  const onData = (data: ProductData) => setShown((before) => ({ ...before, data, refused: null }));
  const setSending = (isOn: boolean) => {
    isSending.current = isOn;
    document.documentElement.classList.toggle('sending', isOn);
  };
  const onSubmit = async (event: Event) => {
    const { target: form, defaultPrevented } = event;
    if (defaultPrevented || !(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (isSending.current) return;
    setSending(true);
    const fields = fieldsOf(form, event instanceof SubmitEvent ? event.submitter : null);
    const sent = await sendForm<ProductData>(fields);
    setSending(false);
    const noAnswer = { code: 'UNAVAILABLE', message: unreachable, values: {} };
    setShown(({ data, refusals }) => {
      if (!sent) return { data, refusals, refused: noAnswer };
      const part = partOf(Object.fromEntries(fields));
      return { ...sent, refusals: { ...refusals, [part]: sent.refused } };
    });
  };
  return { ...shown, onData, onSubmit };
}

/** The page says at its top what has become of a form, which may stand far below. */
function showNotice(): void {
  document.querySelector('main > .notice')?.scrollIntoView({ block: 'nearest' });
}

/** The fields of a form, with the button that sends it. */
function fieldsOf(form: HTMLFormElement, button: HTMLElement | null): URLSearchParams {
  const fields = [...new FormData(form, button)];
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)]));
}

/** The part that a form belongs to, by what its button says. */
function partOf(fields: Readonly<Record<string, string>>): Part {
  const what = fields.do ?? '';
  if (what === 'stock' || fields.field === 'stock') return 'stock';
  if (what.includes('group')) return 'variants';
  return what === 'save' || what === 'archive' ? 'described' : 'pictures';
}
