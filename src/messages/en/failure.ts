/** Words of a run that ended early. */
export const failureWords = {
  cancelled: 'cancelled',
  error: (message: string) => `error: ${message}`,
  hint: (hint: string) => `hint: ${hint}`,
  bug: (what: string) => `bug: ctpat stopped unexpectedly: ${what}`,
  bugHint: 'No file is left half-written. Run again with --debug and report what it prints.',
} as const;
