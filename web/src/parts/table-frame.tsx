import type { ComponentChildren } from 'preact';

type Props = {
  /** What the table is about. */
  readonly label: string;
  readonly children: ComponentChildren;
};

/** A table that scrolls by itself where it is too wide, with the keyboard too. */
export function TableFrame({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="table-frame" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
