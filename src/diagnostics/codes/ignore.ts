import { code } from '../code.ts';

/** Faults of `# ctpat-ignore` comments. */
export const ignoreCodes = {
  'ignore/without-reason': code<{ code: string }>({
    severity: 'warning',
    message: () => 'an ignore without a reason silences nothing',
    hint: ({ code: name }) => `Write # ctpat-ignore ${name || 'CODE'}: why it is right here`,
    explain:
      'An ignore hides a finding from everybody who comes after, so it must say why.\n\nWrite the code, a colon and a reason on the line above the place.',
  }),
  'ignore/unused': code<{ code: string }>({
    severity: 'warning',
    message: ({ code: name }) => `this ignore of ${name} silences nothing any more`,
    hint: () => 'Delete the comment.',
    explain:
      'The finding it silenced is gone, or is on another line. A left-over ignore would hide the next one of its kind.\n\nDelete it, or put it right above the line it speaks about.',
  }),
  'ignore/unknown-code': code<{ code: string; suggestion?: string | undefined }>({
    severity: 'warning',
    message: ({ code: name }) => `there is no code ${name}`,
    hint: ({ suggestion }) =>
      suggestion ? `Did you mean ${suggestion}?` : 'The code is printed with each finding.',
    explain:
      'An ignore or a rule names a code that does not exist, so it does nothing.\n\nCopy the code from the finding.',
  }),
} as const;
