import { CannotStart } from '../system/cannot-start.ts';

/** The machine has not got what the stack needs: a test is skipped for it, and does not fail. */
export class MissingPrerequisite extends CannotStart {}
