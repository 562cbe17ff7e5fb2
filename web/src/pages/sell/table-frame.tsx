import type { ComponentChildren } from 'preact';

type Props = {
  readonly label: string;
  readonly children: ComponentChildren;
};

/** The frame of a table that may be wider than the screen: it scrolls, also by keys. */
export function TableFrame({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
    <section class="table-frame" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
