import { type Answer, type AnswerValue, type ApiError, ITEM_NAME } from '../api.js';
import type { WireService } from './services.js';

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What a carried-out call answers, in the service's dialect. */
export function answerXml(
  service: WireService,
  action: string,
  answer: Answer,
  requestId: string,
): string {
  const inner =
    service.dialect === 'ec2'
      ? `<requestId>${requestId}</requestId>${members(answer, 'item')}`
      : `<${action}Result>${members(answer, 'member')}</${action}Result>` +
        `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
  return `${PROLOGUE}<${action}Response xmlns="${service.namespace}">${inner}</${action}Response>`;
}

/** What a refused call answers. Whose fault it was follows from the HTTP status. */
export function errorXml(
  service: WireService,
  error: Pick<ApiError, 'code' | 'message' | 'status'>,
  requestId: string,
): string {
  const code = `<Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message>`;
  if (service.dialect === 'ec2') {
    return `${PROLOGUE}<Response><Errors><Error>${code}</Error></Errors><RequestID>${requestId}</RequestID></Response>`;
  }
  const type = error.status >= 500 ? 'Receiver' : 'Sender';
  return (
    `${PROLOGUE}<ErrorResponse xmlns="${service.namespace}"><Error><Type>${type}</Type>${code}</Error>` +
    `<RequestId>${requestId}</RequestId></ErrorResponse>`
  );
}

function members(structure: { readonly [name: string]: AnswerValue }, listItem: string): string {
  return Object.entries(structure)
    .map(([name, value]) => element(name, value, listItem))
    .join('');
}

function element(name: string, value: AnswerValue, listItem: string): string {
  if (value === undefined) return '';
  return `<${name}>${content(value, listItem)}</${name}>`;
}

function content(value: AnswerValue, listItem: string): string {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return items(value, listItem);
  if (typeof value === 'object') {
    return members(value as { readonly [name: string]: AnswerValue }, listItem);
  }
  return escapeXml(String(value));
}

function items(
  list: readonly AnswerValue[] & { readonly [ITEM_NAME]?: string },
  listItem: string,
): string {
  const name = list[ITEM_NAME] ?? listItem;
  return list.map((item) => element(name, item, listItem)).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A bare carriage return would reach the reader as a line feed.
  '\r': '&#xD;',
};

/** XML 1.0 has no way to write these, not even as references; a reader would refuse the whole answer. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"'\r]/g, (character) => ENTITIES[character] as string);
}
