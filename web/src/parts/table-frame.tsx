import type { ComponentChildren } from 'preact';

type Props = {
  /** What the table is about. */
  readonly label: string;
  /** The class of the table, by which its columns have their widths. */
  readonly kind?: string;
  readonly children: ComponentChildren;
};

/** A table that scrolls by itself where it is too wide, with the keyboard too. */
export function TableFrame({ label, kind, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="table-frame" aria-label={label} tabIndex={0}>
      <table class={kind}>{children}</table>
    </section>
  );
}
