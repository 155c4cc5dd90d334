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
  'pack/criterion-shape': code<{ why: string }>({
    severity: 'error',
    message: ({ why }) => `after the overlay this criterion cannot be judged: ${why}`,
    hint: () => 'Compare with `ctpat criteria show` of the same number without the overlay.',
    explain:
      'The overlay left a criterion without something the engine needs: a level for some entity type, a title, or a schema it can compile.\n\nAdd what is missing; the criterion is judged as the pack has it until then.',
  }),
} as const;
