import type { AnswerValue } from './api.js';

/** Reads the model's own answers, whose numbers, booleans and times come as they are or as text. */
export type Fields = { readonly [name: string]: AnswerValue };

export function fieldsOf(value: AnswerValue): readonly Fields[] {
  return (value ?? []) as readonly Fields[];
}

export function structure(value: AnswerValue): Fields | undefined {
  return value as Fields | undefined;
}

export function texts(value: AnswerValue): readonly string[] {
  return ((value ?? []) as readonly AnswerValue[]).map(String);
}

/** @throws Error when the model's answer lacks what the service always answers */
export function text(fields: Fields | undefined, name: string): string {
  const value = fields?.[name];
  if (value === undefined) throw new Error(`the sandbox's answer lacks ${name}`);
  return String(value);
}

export function maybeText(fields: Fields | undefined, name: string): string | undefined {
  const value = fields?.[name];
  return value === undefined || value === '' ? undefined : String(value);
}

export function whole(fields: Fields | undefined, name: string): number {
  return Number(text(fields, name));
}

export function flag(fields: Fields | undefined, name: string): boolean {
  return String(fields?.[name]) === 'true';
}

export function instant(fields: Fields, name: string): number {
  const value = fields[name];
  return value instanceof Date ? value.getTime() : Date.parse(text(fields, name));
}

/** Both spellings: EC2 answers `key` and `value`, Auto Scaling `Key` and `Value`. */
export function tagsOf(value: AnswerValue): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fieldsOf(value).map((tag) => [
      String(tag.key ?? tag.Key),
      String(tag.value ?? tag.Value ?? ''),
    ]),
  );
}

/** An optional member: present only when there is a value, as exact optional types want it. */
export function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
}
