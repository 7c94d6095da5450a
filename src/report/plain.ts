/**
 * Control characters, line and paragraph separators, and the invisible ones that reorder or hide text
 * (bidirectional overrides, zero-width joiners, byte order marks).
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;

/**
 * Text from outside (notices, tags, names, error messages) made fit for one line of the workflow's log.
 *
 * The runner takes a line for a command when it begins with `::`, whatever space is before it, or holds `##[`
 * anywhere; `%0A` and `%0D` are line ends to it inside a command.
 * An ARN's `::` has a letter before it and stays as it is.
 */
export function plain(text: string, most = 1_000): string {
  const oneLine = text
    .replace(/%0[ad]/gi, ' ')
    .replace(UNPRINTABLE, ' ')
    .replace(/##(?=\[)/g, '# #')
    .replace(/(^|\s):(?=:)/g, '$1: ')
    .replace(/\s+/g, ' ')
    .trim();
  return clip(wellFormed(oneLine), most);
}

/** At most `most` characters, the last of them an ellipsis when something was cut. */
function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${wellFormed(text.slice(0, most - 1)).replace(/\ufffd$/, '')}…`;
}

/** Half of a surrogate pair cannot be written as UTF-8. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}
