import { enBoard } from './en-board.ts';
import { ruBoard } from './ru-board.ts';

/** The texts of this part of sellers' pages, by language. They are apart, so that a page loads only its own. */
export const boardWords = { en: enBoard, ru: ruBoard };
