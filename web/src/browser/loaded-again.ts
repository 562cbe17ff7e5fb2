/**
 * Loads the data of the current page again, from the server that has drawn it. Null when it could not be
 * loaded: the page stays as it is.
 */
export async function loadedAgain<Data>(): Promise<Data | null> {
  try {
    const response = await fetch(location.href, { headers: { accept: 'application/json' } });
    if (!response.ok) return null;
    const { data } = (await response.json()) as { data: Data };
    return data;
  } catch {
    return null;
  }
}
