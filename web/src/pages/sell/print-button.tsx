import { useEffect, useState } from 'preact/hooks';

/** Opens the print dialogue. It takes its place at once, and is seen when the browser can do something with it. */
export function PrintButton({ text }: { readonly text: string }) {
  const [isReady, setIsReady] = useState(false);
  useEffect(() => setIsReady(true), []);
  return (
    <button
      type="button"
      class={isReady ? 'print-button' : 'print-button waiting'}
      onClick={() => globalThis.print()}
    >
      {text}
    </button>
  );
}
