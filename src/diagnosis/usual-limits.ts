/** Lengths in characters at which columns of databases and log lines are cut. */
const USUAL_LIMITS: ReadonlySet<number> = new Set([
  100, 120, 128, 150, 200, 250, 255, 256, 500, 511, 512, 1000, 1023, 1024, 2000, 2048, 4000, 4096,
]);

/** Whether a text of so many characters looks cut off at a usual limit. */
export function isUsualLimit(characters: number): boolean {
  return USUAL_LIMITS.has(characters);
}
