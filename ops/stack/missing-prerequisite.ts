import { CannotStart } from '../system/cannot-start.ts';

/** This machine lacks a program that the stack needs. Tests are then skipped and do not fail. */
export class MissingPrerequisite extends CannotStart {}
