/**
 * An error for a response that the caller does not handle. The provider's bodies hold no secret.
 */
export async function unexpectedResponse(response: Response): Promise<Error> {
  const { pathname } = new URL(response.url);
  return new Error(`${pathname} responded with ${response.status}: ${await response.text()}`);
}

/** The JSON body of a 2xx response. Throws for any other status. */
export async function readJson(response: Response): Promise<unknown> {
  if (!response.ok) throw await unexpectedResponse(response);
  return response.json();
}

/** Discards the body of a 2xx response. Throws for any other status. */
export async function expectOk(response: Response): Promise<void> {
  if (!response.ok) throw await unexpectedResponse(response);
  await discardBody(response);
}

/** Cancels the body, which frees the connection. */
export async function discardBody(response: Response): Promise<void> {
  await response.body?.cancel();
}
