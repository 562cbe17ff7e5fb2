/** What an answer says that nobody was prepared for. Bodies of the provider hold no secret. */
export async function faultIn(response: Response): Promise<Error> {
  const { pathname } = new URL(response.url);
  return new Error(`${pathname} answered ${response.status}: ${await response.text()}`);
}

/** The JSON of a good answer. Throws for any other: whoever expects another asks before. */
export async function jsonOf(response: Response): Promise<unknown> {
  if (!response.ok) throw await faultIn(response);
  return response.json();
}

/** Ends with an answer whose body says nothing new. Throws when it is no good one. */
export async function done(response: Response): Promise<void> {
  if (!response.ok) throw await faultIn(response);
  await drop(response);
}

/** Lets go of a body, as the connection is only free without it. */
export async function drop(response: Response): Promise<void> {
  await response.body?.cancel();
}
