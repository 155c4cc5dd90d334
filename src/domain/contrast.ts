/** What WCAG 2.1 AA asks of text of this size against its ground. */
export const LEAST_CONTRAST = 4.5;

/** How much a color `#rrggbb` stands out from white paper, from 1 to 21 (WCAG 2.1, contrast ratio). */
export function contrastOnWhite(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return 1.05 / (luminance + 0.05);
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
