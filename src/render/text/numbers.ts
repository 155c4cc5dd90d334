/** `1,900`; empty for what is no number. The machine's locale has no say in it. */
export function wholeNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return '';
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
