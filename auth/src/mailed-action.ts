/** What a link in a mail of the identity provider asks its user to do, by Keycloak's names. */
export const mailedActions = ['UPDATE_PASSWORD', 'VERIFY_EMAIL'] as const;

export type MailedAction = (typeof mailedActions)[number];

export type ActionsMail = {
  /** UPDATE_PASSWORD confirms the address as well: who has the link reads its mails. */
  readonly actions: readonly MailedAction[];
  /** How long the link works. */
  readonly lifespanSeconds: number;
};
