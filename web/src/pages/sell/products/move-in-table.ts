import { letterOf } from '../../../browser/letter-of.ts';

/** What the arrow keys stop at. */
const stops = '.cell, input[name=row]';

const steps: Readonly<Record<string, readonly [rows: number, places: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Moves the focus in a table by the arrow keys, from value to value. `e` edits a value, as Enter does. */
export function moveInTable(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches(stops) || hasModifier(event)) return;
  if (letterOf(event) === 'e' && target.matches('.cell')) {
    event.preventDefault();
    target.click();
    return;
  }
  const step = steps[key];
  const row = target.closest('tr');
  if (!step || !row) return;
  event.preventDefault();
  const [rows, places] = step;
  const siblings = [...(row.parentElement?.children ?? [])];
  const to = siblings[siblings.indexOf(row) + rows];
  stopsIn(to)[stopsIn(row).indexOf(target) + places]?.focus();
}

const stopsIn = (row: Element | undefined) => [
  ...(row?.querySelectorAll<HTMLElement>(stops) ?? []),
];

const hasModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => ctrlKey || metaKey || altKey;
