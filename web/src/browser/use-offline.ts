/** Shows the banner of pages while the browser has no network: what they show may be old. */
export function useOffline(): void {
  const update = () => {
    const banner = document.getElementById('offline');
    if (banner) banner.hidden = navigator.onLine;
  };
  addEventListener('offline', update);
  addEventListener('online', update);
  addEventListener('pageshow', update);
  update();
}
