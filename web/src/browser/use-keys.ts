/** `/` goes to the search, unless the person is writing. */
export function useKeys(): void {
  addEventListener('keydown', (event) => {
    const { target, key } = event;
    const isWriting = target instanceof Element && target.matches('input, select, textarea');
    if (key !== '/' || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
    document.querySelector<HTMLInputElement>('#search')?.focus();
    event.preventDefault();
  });
}
