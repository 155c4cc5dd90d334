import { code } from '../code.ts';

const quote = (text: string) => `\`${text}\``;

/** "a, b or c"; long lists are cut. */
function choices(values: readonly string[]): string {
  const shown = values.slice(0, 20).map(quote);
  if (values.length > 20) return `${shown.join(', ')} …`;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} or ${shown[shown.length - 1]}`;
}

/** What a value that is no text looks like, for "text is wanted here". */
function misread(found: string, source: string | undefined): string {
  return source !== undefined && source !== found
    ? `${source} was read as the number ${found}`
    : `${found} is not text`;
}

const patternHints: Readonly<Record<string, (found: string) => string>> = {
  country: (found) =>
    /^[a-z]{2}$/i.test(found)
      ? `Write ${quote(found.toUpperCase())}.`
      : 'Countries are two capital letters (ISO 3166-1): `US`, `MX`, `VN`; Norway is `NO`.',
  id: () => 'Ids are lower-case letters and digits, joined by `-`, `_` or `.`: `seal-procedure`.',
  contact_id: () =>
    'Name a contact of company.yaml by its id, for example `tom-baker`; not the name or the e-mail address.',
  partner_place: () => "Write a partner's id, or `partner/facility`: `lotus-furniture/plant-1`.",
  criterion_id: () => 'Write the criterion\'s number in quotes: `"6.1"`.',
  digest: () => 'A digest is `sha256-` and 64 hexadecimal digits; let `ctpat add evidence` write it.',
  email: () => 'An e-mail address has one `@` and no spaces: `ana.ruiz@example.com`.',
  web: () => 'The address must begin with `https://` and hold no spaces.',
  folder: () => 'Name a folder inside the project, with `/`: `overlay`, `house/criteria`.',
  tool: () => 'Write versions as `>=0.1`, `^1.2`, `1.x` or `>=1 <2`.',
  finding: () => 'Write the validation and the finding: `2026-11-internal-audit/f-01`.',
  threat: () => 'Write the country and the category: `VN/contraband`.',
  language: () => 'Languages are two letters: `en`, `es`.',
};

/** Codes for records whose shape is not what the format wants. */
export const schemaCodes = {
  'schema/unknown-key': code<{
    key: string;
    suggestion?: string | undefined;
    known?: readonly string[] | undefined;
  }>({
    severity: 'error',
    message: ({ key }) => `${quote(key)} is not a key that is known here`,
    hint: ({ suggestion, known }) => {
      if (suggestion) return `Did you mean ${quote(suggestion)}?`;
      return known?.length
        ? `Known here: ${choices(known)}.`
        : 'Remove it, or begin it with `x-` to keep it as your own.';
    },
    explain:
      'A key that is not part of the format is never read, so what stands under it would silently count for nothing: usually it is a typing error, or the key is indented one level too deep or too shallow. Correct the spelling or the indentation. Keys that begin with `x-` are yours and are left alone.',
  }),
  'schema/missing-field': code<{ field: string; where?: string | undefined }>({
    severity: 'error',
    message: ({ field, where }) => `${quote(field)} is missing${where ? ` in ${where}` : ''}`,
    hint: ({ field }) => `Add ${quote(`${field}:`)} with its value.`,
    explain:
      'The record lacks something without which it means nothing; it is left out of what is judged until that is added. A record may carry less than the format knows, but not less than this.',
  }),
  'schema/wrong-type': code<{ field: string; expected: string; found: string; source?: string | undefined }>({
    severity: 'error',
    message: ({ field, expected, found, source }) =>
      expected === 'text' && !/^(a list|fields)/.test(found)
        ? `${quote(field)} takes text, but ${misread(found, source)}`
        : `${quote(field)} takes ${expected}, not ${found}`,
    hint: ({ expected, found, source }) => {
      if (expected === 'text' && /^[-\d]|^(true|false)$/.test(found))
        return `Write it in quotes: \`"${source ?? found}"\`.`;
      if (expected === 'true or false' && /^the text "(yes|on)"$/i.test(found)) return 'Write `true`.';
      if (expected === 'true or false' && /^the text "(no|off)"$/i.test(found)) return 'Write `false`.';
      if (expected.startsWith('a list') && !found.startsWith('fields'))
        return 'Write a list: `[one, two]`, or one `- item` a line.';
      return undefined;
    },
    explain:
      'The value is of another kind than the format wants. YAML decides by the look of a value: `4.10` without quotes is the number 4.1, `007` is a number, `true` is no text. What is text to you – criterion numbers, seal numbers, ZIP codes, versions – belongs in quotes. A list needs `[…]` or lines that begin with `-`.',
  }),
  'schema/not-allowed': code<{
    field: string;
    value: string;
    allowed: readonly string[];
    suggestion?: string | undefined;
  }>({
    severity: 'error',
    message: ({ field, value }) => `${quote(value)} is not one of the values of ${quote(field)}`,
    hint: ({ suggestion, allowed }) =>
      `${suggestion ? `Did you mean ${quote(suggestion)}? ` : ''}Write ${choices(allowed)}.`,
    explain:
      'Here only certain words have a meaning, and this is none of them. Take the one that fits from the list; the editor offers it as you type.',
  }),
  'schema/not-a-day': code<{ field: string; value: string; moment?: boolean }>({
    severity: 'error',
    message: ({ field, value }) => `${quote(value)} in ${quote(field)} is not a day that exists`,
    hint: ({ moment }) =>
      moment
        ? 'Write a moment with its offset, `2026-03-14T09:20:00-05:00`, or a day, `2026-03-14`.'
        : 'Write year-month-day: `2026-11-24`.',
    explain:
      'Days are written year-month-day (ISO 8601), `2026-11-24`, so that nobody mistakes March for a third day; 30 February or 31 April do not exist. Moments carry their offset from UTC: `2026-03-14T09:20:00-05:00`.',
  }),
  'schema/not-a-duration': code<{ field: string; value: string }>({
    severity: 'error',
    message: ({ field, value }) => `${quote(value)} in ${quote(field)} is not a length of time`,
    hint: () => 'Write `P1Y`, `P6M`, `P30D`, or in words: `1 year`, `6 months`, `30 days`.',
    explain:
      'A length of time is written as ISO 8601 has it – `P1Y` a year, `P6M` six months, `P2W` two weeks, `P30D` thirty days – or in words with a number: `1 year`, `30 days`. "yearly" or "12 mo" are not understood.',
  }),
  'schema/pattern': code<{ field: string; value: string; kind?: string | undefined }>({
    severity: 'error',
    message: ({ field, value, kind }) =>
      kind === 'country'
        ? `${quote(value)} in ${quote(field)} is not a country code`
        : `${quote(value)} in ${quote(field)} does not have the form wanted here`,
    hint: ({ kind, value }) => (kind === undefined ? undefined : patternHints[kind]?.(value)),
    explain:
      'The value has a fixed form: ids are lower case without spaces, countries are two capital letters, digests begin with `sha256-`, links with `https://`. What has another form could not be matched with what it refers to.',
  }),
  'schema/too-many': code<{ field: string; limit: number }>({
    severity: 'error',
    message: ({ field, limit }) => `${quote(field)} holds more than ${limit} entries`,
    hint: () => 'Divide it over several records.',
    explain:
      'Lists have a limit far above what a real record needs; beyond it something was pasted that does not belong there, and the check of the whole folder would suffer.',
  }),
  'schema/too-long': code<{ field: string; limit: number }>({
    severity: 'error',
    message: ({ field, limit }) => `the text of ${quote(field)} has more than ${limit} characters`,
    hint: () => 'Shorten it; longer material belongs in a document registered as evidence.',
    explain:
      'Texts have a limit far above what a reader takes. Whole procedures are evidence: put the document into the register and describe it here in a few paragraphs.',
  }),
  'schema/out-of-range': code<{
    field: string;
    value: string;
    minimum?: number | undefined;
    maximum?: number | undefined;
  }>({
    severity: 'error',
    message: ({ field, value, minimum, maximum }) =>
      minimum === undefined
        ? `${value} in ${quote(field)} is more than ${maximum}`
        : `${value} in ${quote(field)} is less than ${minimum}`,
    explain:
      'The number cannot be right: counts are not negative, a percentage is between 0 and 100, a year is a year.',
  }),
  'schema/empty': code<{ field: string; wanted: string }>({
    severity: 'error',
    message: ({ field, wanted }) => `${quote(field)} is empty; it takes ${wanted}`,
    hint: () => 'Fill it in, or remove the line.',
    explain:
      'The key is there but holds nothing. Where the format lets a value stay open, empty is fine; here it would look answered while it is not. Fill it in, or remove the line until you know.',
  }),
  'schema/duplicate-item': code<{ field: string; value: string }>({
    severity: 'error',
    message: ({ field, value }) => `${quote(value)} stands in ${quote(field)} twice`,
    hint: () => 'Remove one of them.',
    explain:
      'Each entry of this list may stand there once; twice it is either a slip, or another one was meant.',
  }),
  'schema/not-a-record': code<{ expected: string; found: string }>({
    severity: 'error',
    message: ({ expected, found }) => `the file holds ${found}, not ${expected}`,
    hint: ({ expected }) =>
      expected === 'a list'
        ? 'Begin each entry with `- `.'
        : 'Write one `key: value` a line; `ctpat add` makes a record to start from.',
    explain:
      'A record is a set of `key: value` lines. This file is empty, or holds a list or plain text, so nothing in it can be read as a record.',
  }),
  'schema/too-large': code<{ bytes: number; limit: number }>({
    severity: 'error',
    message: ({ bytes, limit }) => `the file has ${bytes} bytes; a record may have ${limit}`,
    hint: () => 'Documents belong in evidence/files/; a record only describes them.',
    explain:
      'A record may have 1 MiB. What is larger is usually a document or an export that landed in the wrong folder; it is not read.',
  }),
  'schema/unreadable': code<{ why: string }>({
    severity: 'error',
    message: ({ why }) => `the file could not be read: ${why}`,
    hint: () => 'Check its permissions.',
    explain:
      'The operating system did not hand the file over, so it was left out; the rest of the folder was checked.',
  }),
} as const;
