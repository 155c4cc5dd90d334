const UNITS = {
  Y: ['año', 'años'],
  M: ['mes', 'meses'],
  W: ['semana', 'semanas'],
  D: ['día', 'días'],
} as const;

/** `P1Y6M` as "1 año 6 meses"; words stay words. */
export function spelledEs(duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)];
  if (!duration.startsWith('P') || parts.length === 0) return duration;
  return parts
    .map(([, count, unit]) => `${count} ${UNITS[unit as keyof typeof UNITS][count === '1' ? 0 : 1]}`)
    .join(' ');
}
