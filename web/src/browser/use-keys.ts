/** `/` goes to the search and `?` opens the list of keys, unless the person is writing. */
export function useKeys(): void {
  addEventListener('keydown', (event) => {
    const { target, key } = event;
    const isWriting = target instanceof Element && target.matches('input, select, textarea');
    if (isWriting && !isMark(target)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === '/') document.querySelector<HTMLInputElement>('#search')?.focus();
    else if (key === '?') openKeys();
    else return;
    event.preventDefault();
  });
  document.getElementById('keys-button')?.addEventListener('click', openKeys);
}

/** Nothing is written into a checkbox: the tables of consoles are full of them. */
const isMark = (target: Element) => target.matches('[type=checkbox], [type=radio]');

function openKeys(): void {
  const keys = document.querySelector<HTMLDialogElement>('#keys');
  if (keys && !keys.open) keys.showModal();
}
