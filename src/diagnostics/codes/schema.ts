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

/** A name as its id would be written; ids of the pack (types, topics) are joined by `_`, those of records by `-`. */
function asId(found: string, joint: '-' | '_'): string {
  const plain = found.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9/]+/g, joint).replaceAll(/^[-_/]+|[-_/]+$/g, '');
}

const packIds = new Set(['type', 'topics', 'kind']);

/** "June has 30 days. ", where only the day is too high. */
function lastOfMonth(value: string): string | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-\d\d$/.exec(value) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `The month ${year}-${month} has ${last} days. `;
}

/** How to write what was meant, where a list or fields stand in for text, or the other way round. */
function otherShapeHint(wrong: { field: string; expected: string; found: string }): string | undefined {
  const { field, expected, found } = wrong;
  if (expected === 'text' && found === 'a list')
    return field === 'statement'
      ? 'Write `statement: |` and the points below it, indented; they may keep their dashes.'
      : 'One value only: write it without brackets and without a dash.';
  if (expected.startsWith('fields') && field === 'sites')
    return 'Write one line a site, indented: `houston-dc: same`, or what differs: `houston-dc: { status: planned }`.';
  if (expected.startsWith('fields') && found === 'a list')
    return 'Take the dashes away: one indented `key: value` a line.';
  if (expected.startsWith('fields')) return 'Write one indented `key: value` a line below it.';
  const number = /^the text "[$ ]*([\d,]*\.?\d+) *[%\w]*"$/.exec(found)?.[1];
  if (number && /number/.test(expected))
    return `Write the number alone: ${quote(number.replaceAll(',', ''))}.`;
  return undefined;
}

const patternHints: Readonly<Record<string, (found: string, field: string) => string>> = {
  country: (found) =>
    /^[a-z]{2}$/i.test(found)
      ? `Write ${quote(found.toUpperCase())}.`
      : 'Countries are two capital letters (ISO 3166-1): `US`, `MX`, `VN`; Norway is `NO`.',
  id: (found, field) =>
    `Ids are lower-case letters and digits, joined by \`-\`, \`_\` or \`.\`: ${quote(asId(found, packIds.has(field) ? '_' : '-') || 'seal-procedure')}.`,
  contact_id: (found) =>
    `Name a contact of company.yaml by its \`id:\`, such as ${quote((!found.includes('@') && asId(found, '-')) || 'tom-baker')}; not the name or the e-mail address.`,
  partner_place: (found) =>
    `Write the name of the partner's file without \`.yaml\`: ${quote(asId(found, '-') || 'lotus-furniture')}; a facility follows after \`/\`: \`lotus-furniture/plant-1\`.`,
  criterion_id: () => 'Write the criterion\'s number in quotes: `"6.1"`.',
  digest: (found) =>
    /^[0-9a-f]/i.test(found) && !found.startsWith('sha256-')
      ? 'Write `sha256-` in front of it, without a blank.'
      : 'A digest is `sha256-` and 64 hexadecimal digits.',
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
  'schema/wrong-type': code<{
    field: string;
    expected: string;
    found: string;
    source?: string | undefined;
    /** The value, where it could be an entry of a list as it stands. */
    item?: string | undefined;
  }>({
    severity: 'error',
    message: ({ field, expected, found, source }) =>
      expected === 'text' && !/^(a list|fields)/.test(found)
        ? `${quote(field)} takes text, but ${misread(found, source)}`
        : `${quote(field)} takes ${expected}, not ${found}`,
    hint: ({ field, expected, found, source, item }) => {
      if (expected === 'text' && /^[-\d]|^(true|false)$/.test(found))
        return `Write it in quotes: \`"${source ?? found}"\`.`;
      if (expected === 'true or false' && /^the text "(yes|on)"$/i.test(found)) return 'Write `true`.';
      if (expected === 'true or false' && /^the text "(no|off)"$/i.test(found)) return 'Write `false`.';
      if (expected.startsWith('a list') && !found.startsWith('fields'))
        return item
          ? `Put it in brackets: ${quote(`[${item}]`)}.`
          : 'Write a list: `[one, two]`, or one `- item` a line.';
      return otherShapeHint({ field, expected, found });
    },
    explain:
      'The value is of another kind than the format wants. YAML decides by the look of a value: `4.10` without quotes is the number 4.1, `007` is a number, `true` is no text. What is text to you – criterion numbers, seal numbers, ZIP codes, versions – belongs in quotes. A list needs `[…]` or lines that begin with `-`.',
  }),
  'schema/not-allowed': code<{
    field: string;
    value: string;
    allowed: readonly string[];
    suggestion?: string | undefined;
    /** The key that may hold words beside the status here. */
    words?: string | undefined;
  }>({
    severity: 'error',
    message: ({ field, value }) => `${quote(value)} is not one of the values of ${quote(field)}`,
    hint: ({ value, suggestion, allowed, words }) => {
      if (words === 'statement')
        return `Write ${choices(allowed)}, or what differs: ${quote(`{ status: ${/^(met|partial|planned|unmet)$/.test(value) ? value : 'partial'}, statement: … }`)}.`;
      const first = suggestion ? `Did you mean ${quote(suggestion)}? ` : '';
      const other = words
        ? `; with words: ${quote(`{ status: ${suggestion ?? 'partial'}, ${words}: … }`)}`
        : '';
      return `${first}Write ${choices(allowed)}${other}.`;
    },
    explain:
      'Here only certain words have a meaning, and this is none of them. Take the one that fits from the list; the editor offers it as you type.',
  }),
  'schema/not-a-day': code<{
    field: string;
    value: string;
    moment?: boolean;
    /** Days it could stand for. */
    meant?: readonly string[] | undefined;
  }>({
    severity: 'error',
    message: ({ field, value }) =>
      `${quote(value)} in ${quote(field)} is not ${/^\d{4}-\d\d-\d\d/.test(value) ? 'a day that exists' : 'a day as records write it'}`,
    hint: ({ value, moment, meant = [] }) => {
      if (moment)
        return 'Write a moment with its offset, `2026-03-14T09:20:00-05:00`, or a day, `2026-03-14`.';
      if (meant.length === 2)
        return `Write ${quote(String(meant[0]))} if the month stood first, ${quote(String(meant[1]))} if the day did.`;
      if (meant.length === 1) return `Write ${quote(String(meant[0]))}: year, month, day.`;
      return `${lastOfMonth(value) ?? ''}Write year-month-day: \`2026-03-09\` is 9 March.`;
    },
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
  'schema/pattern': code<{
    field: string;
    value: string;
    kind?: string | undefined;
    /** What it stands for, written as it should be. */
    meant?: string | undefined;
  }>({
    severity: 'error',
    message: ({ field, value, kind }) =>
      kind === 'country'
        ? `${quote(value)} in ${quote(field)} is not a country code`
        : `${quote(value)} in ${quote(field)} does not have the form wanted here`,
    hint: ({ kind, value, field, meant }) => {
      if (meant !== undefined) return `Write ${quote(meant)}.`;
      return kind === undefined ? undefined : patternHints[kind]?.(value, field);
    },
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
        : 'Write one `key: value` a line, as its neighbours in the same folder do.',
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
