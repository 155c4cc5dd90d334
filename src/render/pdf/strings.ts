/** A text of a PDF's dictionaries, in UTF-16 written as hexadecimal digits. */
export function unicodeString(text: string): string {
  let hex = 'FEFF';
  for (let index = 0; index < text.length; index += 1)
    hex += text.charCodeAt(index).toString(16).padStart(4, '0').toUpperCase();
  return `<${hex}>`;
}
