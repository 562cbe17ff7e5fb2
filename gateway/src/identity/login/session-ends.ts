/** Tells when sessions end, through whichever gateway they do. */
export interface SessionEnds {
  /**
   * Calls `listener` once when the session ends: by logout, here or at the provider, by a refused
   * refresh, or by its age. At once when it has ended already. Returns what stops listening.
   */
  onEnd(sessionId: string, listener: () => void): () => void;
}
