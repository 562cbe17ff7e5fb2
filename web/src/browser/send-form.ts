import type { Refused } from '../page.ts';

/** The data of the page that a form leads to, or why it was refused. */
export type Sent<Data> = {
  readonly data: Data;
  readonly refused: Refused | null;
};

/**
 * Sends the fields of a form to the page that shows it, as the form itself would be, and stays on the page. Null when
 * there was no answer, or none of a page: what was sent may be sent again, as its idempotency key is the same.
 */
export async function sendForm<Data>(
  fields: Readonly<Record<string, string>> | URLSearchParams | FormData,
): Promise<Sent<Data> | null> {
  try {
    const response = await fetch(location.href, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
    });
    const { data, refused } = (await response.json()) as Sent<Data>;
    return data ? { data, refused } : null;
  } catch {
    return null;
  }
}
