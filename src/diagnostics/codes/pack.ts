import { code } from '../code.ts';

/** Faults of a criteria pack or of the overlay on it. */
export const packCodes = {
  'pack/overlay-not-a-group': code({
    severity: 'error',
    message: () => 'an overlay file holds keys and values, and this one does not',
    hint: () => 'Write what should change, for example `ctpat: { basis: { sea_carrier: documented } }`.',
    explain:
      'A file in the overlay corrects or adds one criterion: it is a group of keys, merged into the pack’s criterion of the same name.\n\nWrite only what differs; null deletes a key.',
  }),
  'pack/overlay-unknown': code<{ id: string }>({
    severity: 'error',
    message: ({ id }) => `the pack has no criterion ${id} to correct`,
    hint: ({ id }) =>
      `To add one, begin the file with id: "${id}", then category, title, levels and elements.`,
    explain:
      'An overlay file without an `id` corrects a criterion the pack has. This number is not in the pack.\n\nCheck the file’s name, or add the criterion in the simple form, beginning with `id`.',
  }),
  'pack/overlay-id': code<{ id: string; file: string }>({
    severity: 'error',
    message: ({ id, file }) => `the id says ${id}, the file’s name says ${file}; the name counts`,
    hint: () => 'Make the two agree.',
    explain:
      'A criterion in the overlay is named by its file; an `id` that differs is a slip of copying.\n\nRename the file or correct the id.',
  }),
  'pack/translation-unknown': code<{ id: string }>({
    severity: 'error',
    message: ({ id }) => `there is no criterion ${id} to translate`,
    hint: () => 'Name the file by the criterion, for example overlay/translations/es/6.1.yaml.',
    explain:
      'A file in the overlay’s `translations/LANGUAGE/` gives the words of one criterion in that language. No criterion of the pack or the overlay has this number.\n\nCorrect the file’s name, or remove it.',
  }),
  'pack/translation-unused': code<{ id: string; pointer: string }>({
    severity: 'warning',
    message: ({ id, pointer }) => `the criterion ${id} has no words at ${pointer.slice(1)} to translate`,
    hint: ({ id }) =>
      `\`ctpat criteria show ${id} --language en\` shows its words and the keys of its points.`,
    explain:
      'A translation gives other words for those a criterion has, under the same keys. Words under a key the criterion lacks are never shown: most often the key is misspelt, or the pack’s newer edition dropped the point.\n\nCorrect the key, or remove it.',
  }),
  'pack/translation-language': code<{ language: string; known: readonly string[] }>({
    severity: 'error',
    message: ({ language }) => `nothing is read from translations/${language}`,
    hint: ({ known }) => `Put the files into a folder named by one of ${known.join(', ')}.`,
    explain:
      'The overlay’s `translations/` holds one folder a language, with the words of criteria in it. What lies beside them, or in a folder of a language this ctpat does not speak, is never read.\n\nMove or remove it.',
  }),
  'pack/criterion-shape': code<{ why: string }>({
    severity: 'error',
    message: ({ why }) => `this criterion cannot be judged as it is written: ${why}`,
    hint: () => 'Compare with `ctpat criteria show` of a criterion of the built-in pack.',
    explain:
      'A criterion lacks something the engine needs, or holds a schema that cannot be compiled.\n\nMend it. Until then an overlay’s file does not count, and a criterion of a pack of your own is of unknown level.',
  }),
  'pack/criterion-twice': code<{ id: string; other: string }>({
    severity: 'error',
    message: ({ id, other }) => `the criterion ${id} is in ${other} already`,
    hint: () => 'Give it its own number, or remove one of the files.',
    explain:
      'Two files of a criteria pack say that they are the same criterion; only one of them can be judged.\n\nCorrect the `id` under `ctpat`, or remove a file.',
  }),
  'pack/unknown-category': code<{ category: string }>({
    severity: 'error',
    message: ({ category }) => `pack.yaml has no category ${category}`,
    hint: () => 'Name a category of pack.yaml by its number, or add it there.',
    explain:
      'Every criterion belongs to a category of pack.yaml: documents and lists are ordered by them, so it would be printed nowhere.\n\nCorrect the number, or add the category.',
  }),
  'pack/unknown-part': code<{ part: string }>({
    severity: 'error',
    message: ({ part }) => `the criterion has no part ${part}`,
    hint: () => 'Name a part of `ctpat: { parts: … }`, or add it there.',
    explain:
      'Elements and named requirements may belong to a lettered part of their criterion; this one names a part that is not there.\n\nCorrect the letter, or add the part with its title.',
  }),
  'pack/unknown-rule': code<{ rule: string; suggestion?: string | undefined }>({
    severity: 'error',
    message: ({ rule }) => `there is no rule of readiness ${rule}`,
    hint: ({ suggestion }) =>
      suggestion
        ? `Did you mean \`${suggestion}\`?`
        : 'The rules that there are stand in the built-in pack’s readiness.yaml.',
    explain:
      'What ready means is data of the pack, but each rule is a function of the tool. With a name it does not know, the verdict can never be ready.\n\nCorrect the name.',
  }),
  'pack/unreadable': code<{ why: string }>({
    severity: 'error',
    message: ({ why }) => `this file of the criteria pack cannot be read: ${why}`,
    hint: () => 'Mend it; until then the pack is judged without it.',
    explain:
      'A file of the criteria pack in this repository is too large or is no YAML. What it says does not count.\n\nMend the file.',
  }),
} as const;
