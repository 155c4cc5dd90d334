import { code } from '../code.ts';

const OUT =
  'Git keeps what was once committed, in every copy. Take it out before it is committed; where it already is, the history must be rewritten and whoever is concerned told.';

interface Seen {
  /** What was found with all but its end hidden, or nothing: a report must not spread it. */
  readonly masked: string;
}

/** People's data and secrets in records. */
export const privacyCodes = {
  'privacy/ssn': code<Seen>({
    severity: 'error',
    message: ({ masked }) => `${masked || 'this'} looks like a social security number`,
    hint: () =>
      'Take it out; records never need it. An importer number that is one belongs in the portal only.',
    explain: `A number of the form of a US social security number stands in a record. With it somebody’s identity can be stolen, and CTPAT never asks for it in a security profile.\n\n${OUT}`,
  }),
  'privacy/birth-date': code<Seen>({
    severity: 'error',
    message: ({ masked }) => `${masked || 'this'} looks like a person’s date of birth`,
    hint: () => 'Take it out; note who checked the person’s papers and when instead.',
    explain: `A day stands beside words about birth. Dates of birth are personal data, and the records only need to say that somebody was checked.\n\n${OUT}`,
  }),
  'privacy/passport': code<Seen>({
    severity: 'error',
    message: ({ masked }) => `${masked || 'this'} looks like a passport number`,
    hint: () => 'Take it out; note that identity was verified, by whom and when.',
    explain: `A number stands beside words about a passport. What CBP wants to see is that identity is verified, not the number.\n\n${OUT}`,
  }),
  'privacy/licence-number': code<Seen>({
    severity: 'error',
    message: ({ masked }) => `${masked || 'this'} looks like the number of a driver’s licence`,
    hint: () => 'Take it out; the log in the vault has it, the record needs only who checked and when.',
    explain: `A number stands beside words about a driver’s licence. Logs of drivers belong in the vault, and records only need to say that identity is checked.\n\n${OUT}`,
  }),
  'privacy/card-number': code<Seen>({
    severity: 'error',
    message: ({ masked }) => `${masked || 'this'} looks like the number of a payment card`,
    hint: () => 'Take it out, and have the card replaced if the record was already shared.',
    explain: `A number with the check digit of a payment card stands in a record. No record of a security programme needs one.\n\n${OUT}`,
  }),
  'privacy/private-key': code<Seen>({
    severity: 'error',
    message: ({ masked }) => `${masked || 'this'} looks like a private key`,
    hint: () => 'Take it out, and replace the key: it counts as known to others now.',
    explain: `The text has the heading of a private key. Whoever can read this repository can use it.\n\nReplace the key first. ${OUT}`,
  }),
  'privacy/vault-file-in-git': code<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `\`${name}\` is held in the vault, but a copy lies in evidence/files/`,
    hint: ({ name }) => `Remove evidence/files/${name}; the vault keeps it.`,
    explain:
      'The record says that this file lies outside git because it carries people’s data, and a file of the same name lies in the repository. Git keeps it in every copy.\n\nRemove it before it is committed; where it already is, rewrite the history.',
  }),
} as const;
