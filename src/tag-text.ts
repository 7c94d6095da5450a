/** One less than AWS allows, counted in characters. */
const LONGEST = 255;
/** What every AWS service takes in a tag's value (Tag restrictions, EC2 user guide). */
const NOT_ALLOWED = /[^\p{L}\p{N} _.:/=+\-@]+/gu;

/** Text made fit for a tag's value: whatever AWS does not take becomes a space, and it is cut. */
export function tagText(text: string): string {
  const clean = text.replace(NOT_ALLOWED, ' ').replace(/ +/g, ' ').trim();
  return [...clean].slice(0, LONGEST).join('').trimEnd();
}
