const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, in elements and in attributes. */
export function e(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
