/** Words of `ctpat doctor`. */
export const doctorWords = {
  found: 'found',
  missing: 'missing',
  none: 'none',
  vault: 'vault',
  noVault: 'no folder evidence/private and no CTPAT_VAULT: files held in the vault cannot be checked here',
  noVaultNeeded: 'none here, and no record has a file in it',
  vaultFix:
    'Make evidence/private/ (it is git-ignored) or set CTPAT_VAULT to the folder that holds those files.',
  nodeFix: 'Install Node 20.19 or newer.',
  gitMissing: 'no git: history, diffs and the commit in assessments are missing',
  gitFix: 'Install git; records and documents work without it.',
  browserMissing: 'no browser to print PDF with; Markdown and HTML are built all the same',
  browserFix:
    'Install the optional package @sparticuz/chromium (Linux x64), or Chrome, Edge or Chromium, or name one with --browser or CTPAT_BROWSER.',
  fonts: 'fonts',
  fontFrom: (scripts: readonly string[], file: string) => `${scripts.join(' and ')} from ${file}`,
  fontsFound: (from: readonly string[], missing: readonly string[]) =>
    [
      `own fonts for Latin and Vietnamese${from.length > 0 ? `; ${from.join(', ')}` : ''}`,
      missing.length > 0
        ? `No font found for ${missing.join(', ')}: such names would be missing from a PDF, and build says so. Install one, for example Noto Sans CJK (Debian: fonts-noto-cjk), if your records hold them`
        : '',
    ]
      .filter((sentence) => sentence !== '')
      .join('. '),
} as const;
