import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { letterOf } from '../../../browser/letter-of.ts';

/**
 * Keys for the rows of a form, while no dialog is open: the arrows go to the next row, `s` ships what is marked, or the row itself when nothing
 * is, and Escape leaves what is being written. Space marks, as in every form.
 */
export function useRowKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (form.current && handled(event, form.current)) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [form]);
}

function handled(event: KeyboardEvent, form: HTMLFormElement) {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return false;
  const marks = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const row = target instanceof Element ? target.closest('tr') : null;
  const here = marks.findIndex((mark) => mark.closest('tr') === row);
  const isWriting =
    target instanceof Element && target.matches('input:not([type=checkbox]), select');
  if (isWriting) {
    if (key === 'Escape') marks[here]?.focus();
    return false;
  }
  if (key === 'ArrowDown') return focused(marks[here + 1]);
  if (key === 'ArrowUp') return focused(marks[here - 1]);
  if (letterOf(event) === 's') return shipped(form, marks, marks[here]);
  return false;
}

function focused(mark: HTMLInputElement | undefined): boolean {
  mark?.focus();
  return mark !== undefined;
}

function shipped(
  form: HTMLFormElement,
  marks: readonly HTMLInputElement[],
  here: HTMLInputElement | undefined,
): boolean {
  const button = form.querySelector<HTMLButtonElement>('button[value=ship]');
  if (!button) return false;
  if (!marks.some(({ checked }) => checked)) {
    if (!here) return false;
    here.checked = true;
  }
  form.requestSubmit(button);
  return true;
}
