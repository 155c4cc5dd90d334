// Controls, and the marks that hide or reorder text: `exe.fdp` shown as `pdf.exe` reversed.
const HIDDEN = /[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

// Most names: letters, digits and the usual signs, in which nothing can hide.
const PLAIN = /^[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9]+)+$/;

/** Why a file's name cannot be looked up: it leaves the folder, or hides what it is. */
export function nameFault(name: string): 'outside' | 'hostile' | undefined {
  if (PLAIN.test(name) && !DEVICE.test(name)) return undefined;
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(name) || /\\/.test(name)) return 'outside';
  const parts = name.split('/');
  if (parts.some((part) => part === '..' || part === '.' || part === '')) return 'outside';
  return parts.some(isHostile) ? 'hostile' : undefined;
}

function isHostile(part: string): boolean {
  return HIDDEN.test(part) || DEVICE.test(part) || /[ .]$|^[ -]/.test(part) || /[<>:"|?*]/.test(part);
}

const LONGEST_NAME = 100;

/** True for a name that upload forms often refuse: other letters than ASCII, signs, or very long. */
export function isAwkward(name: string): boolean {
  if (name.length <= LONGEST_NAME && PLAIN.test(name)) return false;
  const last = name.slice(name.lastIndexOf('/') + 1);
  return last.length > LONGEST_NAME || !/^[A-Za-z0-9 _.()-]+$/.test(last);
}

/** The ending in lower case, without its dot; empty where there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= name.lastIndexOf('/') + 1 ? '' : name.slice(dot + 1).toLowerCase();
}
