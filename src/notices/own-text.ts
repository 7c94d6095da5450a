/**
 * A copy that stands on its own. A piece cut out of a longer text keeps the whole of it in memory: a title of three
 * hundred characters would hold a page of five megabytes.
 */
export function ownText(piece: string): string {
  // Up to twelve characters are always copied.
  return piece.length <= 12 ? piece : Buffer.from(piece, 'utf16le').toString('utf16le');
}

/** The first words of what came, on one line and in ASCII: it may be anyone's text. */
export function excerpt(text: string): string {
  const words = text.slice(0, 1_000).replace(/\s+/g, ' ').trim();
  if (words === '') return 'nothing';
  const printable = words.replace(/[^ -~]/g, '?');
  return JSON.stringify(printable.length <= 80 ? printable : `${printable.slice(0, 79)}...`);
}
