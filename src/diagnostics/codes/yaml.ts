import { code } from '../code.ts';

/** Faults of the text itself, before it is a record. */
export const yamlCodes = {
  'yaml/encoding': code<{ encoding: string }>({
    severity: 'error',
    message: ({ encoding }) => `this file is ${encoding}, so it cannot be read`,
    hint: () => 'Save it as UTF-8 (in the editor: “Save with encoding”).',
    explain:
      'Records are UTF-8 text. Some spreadsheets and Windows editors save as UTF-16 or an older code page.\n\nOpen the file, save it again as UTF-8, and check that names with accents still look right.',
  }),
  'yaml/binary': code({
    severity: 'error',
    message: () => 'this file is not text',
    hint: () => 'Documents belong in evidence/files/; a record is a YAML text.',
    explain:
      'A record is a small YAML text. A PDF, image or spreadsheet with the ending .yaml cannot be one.\n\nPut the document into evidence/files/ and register it with a record in evidence/.',
  }),
  'yaml/lfs-pointer': code({
    severity: 'error',
    message: () => 'this is a Git LFS pointer, not the record itself',
    hint: () => 'Run `git lfs pull`; better, keep YAML out of LFS.',
    explain:
      'Git LFS left a stand-in here because the real file was not downloaded.\n\nRun `git lfs pull`. Records are small; take *.yaml out of LFS in .gitattributes.',
  }),
  'yaml/conflict-marker': code({
    severity: 'error',
    message: () => 'a merge conflict is left in this file',
    hint: () => 'Choose between the two versions and delete the lines <<<<<<<, ======= and >>>>>>>.',
    explain:
      'Git could not join two changes and left both in the file, between marker lines.\n\nKeep what is right, delete the three marker lines, and commit.',
  }),
  'yaml/tab': code({
    severity: 'error',
    message: () => 'a tab is used to indent; YAML allows only spaces',
    hint: () => 'Replace it with two spaces for each level.',
    explain:
      'YAML shows by spaces what belongs to what; a tab has no agreed width.\n\nReplace tabs by spaces. The .vscode/settings.json that `ctpat init` writes makes the editor do so.',
  }),
  'yaml/duplicate-key': code<{ key: string; line: number }>({
    severity: 'error',
    message: ({ key, line }) => `\`${key}\` is given twice; the first is on line ${line}`,
    hint: () => 'Keep one of the two. The later one was used for everything that follows.',
    explain:
      'A key may stand once in its group; with two, tools disagree which one counts. The numbers 5 and "5" are one key too.\n\nJoin the two values or delete one.',
  }),
  'yaml/leading-zero': code<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `${text} would lose its leading zero as a number`,
    hint: ({ text }) => `Write it in quotes: "${text}"`,
    explain:
      'Numbers have no zeros in front, so ZIP codes, seal numbers and account numbers lose them, and some programs read them as octal.\n\nPut such values in quotes.',
  }),
  'yaml/number-too-long': code<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `${text} has more digits than a number keeps`,
    hint: ({ text }) => `Write it in quotes: "${text}"`,
    explain:
      'Computers keep about fifteen digits of a number; the last ones of a longer one would be changed silently.\n\nIdentifiers are text: put them in quotes.',
  }),
  'yaml/odd-number': code<{ text: string }>({
    severity: 'error',
    message: ({ text }) => `${text} is read as a number by some programs and as text by others`,
    hint: ({ text }) => `Write it in quotes: "${text}"`,
    explain:
      'Forms such as 0x1F, 1e400 or 12e4567 mean different things to different YAML readers. A seal or container number can look like one by chance.\n\nPut it in quotes.',
  }),
  'yaml/tag': code<{ tag: string }>({
    severity: 'error',
    message: ({ tag }) => `the tag ${tag} is not allowed in a record`,
    hint: () => 'Write the value plainly, in quotes if it begins with an exclamation mark.',
    explain:
      'A word with an exclamation mark in front tells YAML to treat the value specially. Records need none, and some tags run code in other tools.\n\nQuote the value if the mark belongs to it.',
  }),
  'yaml/directive': code({
    severity: 'error',
    message: () => 'a % directive changes how the file is read',
    hint: () => 'Delete the line.',
    explain:
      'A line such as %YAML 1.1 switches to older rules, under which no is false and 010 is eight. Records are YAML 1.2.\n\nDelete the line.',
  }),
  'yaml/second-document': code({
    severity: 'error',
    message: () => 'a second document begins here; a file holds one record',
    hint: () => 'Move what follows into a file of its own, or delete the line ---.',
    explain:
      'Three dashes begin a new document. Only the first was read.\n\nOne file is one record; give the other its own file.',
  }),
  'yaml/merge-key': code({
    severity: 'error',
    message: () => 'the merge key << is not supported',
    hint: () => 'Write the keys out where they are needed.',
    explain:
      'The << key belongs to YAML 1.1 and is read differently by different tools.\n\nWrite the keys out; a record is short.',
  }),
  'yaml/complex-key': code({
    severity: 'error',
    message: () => 'a list or a group stands where a key should be',
    hint: () => 'Keys are words. Look for a stray ?, [ or { at the beginning of the line.',
    explain:
      'YAML allows whole lists as keys; no record has such a key, and it usually comes from a bracket too many.\n\nPut quotes around a value that begins with [ or {.',
  }),
  'yaml/alias': code<{ why: string }>({
    severity: 'error',
    message: ({ why }) => `this reference (*) cannot be followed: ${why}`,
    hint: () => 'Write the value out.',
    explain:
      'A * repeats what an & named earlier. This one names nothing, names itself, or would repeat more than a record can hold.\n\nWrite the value out. If the star belongs to the text, put it in quotes.',
  }),
  'yaml/swallowed-key': code<{ key: string }>({
    severity: 'error',
    message: ({ key }) => `the text before runs on over this line, so ${key} became part of it`,
    hint: ({ key }) =>
      `Close the quote above, bring ${key} to the column of its neighbours, or begin a longer text with | after its key.`,
    explain:
      'A quote that is not closed, or a plain text that goes on over a deeper line, swallows the keys that follow: they are missing from the record.\n\nClose the quote, or write long text as a block: `statement: |` and the text below it, indented.',
  }),
  'yaml/unclosed': code<{ what: string }>({
    severity: 'error',
    message: ({ what }) => `${what} is not closed`,
    hint: () => 'Add the closing mark. What follows could not be read.',
    explain:
      'An opened quote, [ or { must be closed again.\n\nIf the mark belongs to the text, put the whole value in the other kind of quotes.',
  }),
  'yaml/missing-space': code<{ key: string }>({
    severity: 'error',
    message: ({ key }) => `a space is missing after “${key}:”`,
    hint: ({ key }) => `Write “${key}: ” with a space, then the value.`,
    explain: 'A colon ends a key only when a space or the line’s end follows.\n\nAdd the space.',
  }),
  'yaml/indentation': code<{
    column?: number | undefined;
    above?: { readonly line: number; readonly column: number } | undefined;
  }>({
    severity: 'error',
    message: () => 'this line is indented differently from its neighbours',
    hint: ({ column, above }) => {
      const rule = 'Keys of one group begin in the same column; what belongs to a key is two spaces deeper.';
      return above && column !== above.column
        ? `It begins in column ${column}, line ${above.line} above in column ${above.column}. ${rule}`
        : rule;
    },
    explain:
      'YAML shows by indentation what belongs to what.\n\nBring the line to the column of its neighbours, or two spaces deeper than the key it belongs to.',
  }),
  'yaml/colon-in-text': code({
    severity: 'error',
    message: () => 'a colon and a space inside this text look like another key',
    hint: () => 'Put the whole text in quotes, or write it as a block after |.',
    explain:
      'In `title: Gate: east side` YAML sees two keys on one line.\n\nWrite `title: "Gate: east side"`, or use a block with |.',
  }),
  'yaml/too-deep': code({
    severity: 'error',
    message: () => 'this file nests more deeply than any record does',
    hint: () => 'Look for brackets that are opened and never closed.',
    explain:
      'The deepest record has about six levels; a file with hundreds is broken or hostile and is not read.',
  }),
  'yaml/too-many-marks': code({
    severity: 'error',
    message: () => 'this file holds more values than any record does',
    hint: () => 'Keep lists like this one in a file of their own under evidence/files/, and name it here.',
    explain:
      'A record describes one thing in some hundred lines. A file with more than 150,000 brackets, commas, quotes and line ends is an export or is meant to keep a program busy; it is not read.',
  }),
  'yaml/syntax': code<{ why: string }>({
    severity: 'error',
    message: ({ why }) => `this is not YAML: ${why}`,
    hint: () => 'Compare it with a line above that works, or put the value in quotes.',
    explain:
      'The text breaks the rules of YAML at this place; what was readable before it was kept.\n\nMost often a quote, a bracket, a colon or the indentation is wrong on this line or the one above.',
  }),
} as const;
