/** A text as it is, such as JSON: a long one scrolls within its frame, by keyboard too. */
export function Source({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section class="source" tabIndex={0} aria-label={label}>
      <pre>{text}</pre>
    </section>
  );
}
