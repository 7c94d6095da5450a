/** The random stream of an instance's guests: one boot goes on drawing where the boot before it left off. */
export function streamOf(instanceId: string): string {
  return `guest/${instanceId}`;
}
