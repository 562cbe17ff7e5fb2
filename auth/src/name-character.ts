/**
 * One character of a first or last name, as a pattern. Persian and Indic names have invisible joiners
 * between their letters.
 */
export const nameCharacter = String.raw`(?:[^\p{C}<>]|(?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}]))`;
