import type { ComponentChildren } from 'preact';

type Props = {
  readonly kind: 'good' | 'bad' | 'plain';
  readonly children: ComponentChildren;
};

/** A message at the top of a page or of a form. */
export function Notice({ kind, children }: Props) {
  return (
    <div class={`notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
