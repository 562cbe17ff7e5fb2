/**
 * Sends a form once, however often its button is pressed. The server would accept it once anyway. Without a network
 * nothing is sent: the browser would leave the page, and what was written would be lost.
 */
export function useOneSubmit(): void {
  addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
    if (!navigator.onLine) return event.preventDefault();
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'true';
    document.documentElement.classList.add('sending');
  });
  // A page from the cache of the browser: its forms may be sent again.
  addEventListener('pageshow', () => {
    document.documentElement.classList.remove('sending');
    for (const form of document.forms) delete form.dataset.sent;
  });
}
