import { code } from '../code.ts';

/** What this machine does not have, so that something could not be looked at. */
export const machineCodes = {
  'machine/vault-absent': code<{ count: number }>({
    severity: 'info',
    message: ({ count }) =>
      `the vault is not on this machine; the files of ${count} evidence ${count === 1 ? 'record' : 'records'} were not looked at`,
    hint: () => 'Where you have it, name its folder in CTPAT_VAULT, or lay it in evidence/private/.',
    explain:
      'Evidence with people’s data lies outside git, in the vault. Only its names, days and digests are in the repository, and without the vault nobody can say here whether the files are there and unchanged.\n\nIn CI that is as it should be. On the machine of whoever keeps the vault, run `ctpat check` with CTPAT_VAULT set.',
  }),
} as const;
