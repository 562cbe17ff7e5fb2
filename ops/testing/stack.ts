const missing = process.env.TEST_STACK_MISSING;

/** `describe` on machines that can run the stack. On others its tests are skipped, with the reason. */
export function describeOnStack(name: string, define: () => void): void {
  if (missing) describe.skip(`${name} (skipped: ${missing})`, define);
  else describe(name, define);
}

/** Returns the address of the Kafka that all tests of the stack share. */
export function sharedKafka(): string {
  const address = process.env.TEST_KAFKA;
  if (!address) throw new Error('A test that needs Kafka must be named *.stack.test.ts.');
  return address;
}
