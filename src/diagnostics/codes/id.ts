import { code } from '../code.ts';

/** A quote that is not closed makes the rest of the file the value; nobody wants to read that. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 24 ? `${line.slice(0, 23)}…` : line;
}

/** Codes for the names of records. */
export const idCodes = {
  'id/invalid': code<{
    id: string;
    why: 'characters' | 'device' | 'length' | 'criterion' | 'date' | 'account';
    suggestion?: string | undefined;
  }>({
    severity: 'error',
    message: ({ id, why }) => {
      const name = `\`${id}\``;
      if (why === 'device') return `${name} is a name Windows keeps for itself`;
      if (why === 'length') return `the id ${name.slice(0, 40)}… has more than 64 characters`;
      if (why === 'criterion') return `the file's name ${name} does not begin with a criterion's number`;
      if (why === 'account') return `${name} does not lie in a folder named after its account`;
      if (why === 'date') return `the file's name ${name} is not a day`;
      return `\`${id}\` cannot be the id of a record`;
    },
    hint: ({ why, suggestion }) => {
      if (suggestion) return `Rename the file to \`${suggestion}.yaml\`.`;
      if (why === 'criterion')
        return 'Name it after the criterion, with words after it if you like: `6.1-seal-procedure.yaml`.';
      if (why === 'date')
        return 'Name it after the day: `2026-11-24.yaml`; a second one on a day `2026-11-24-2.yaml`.';
      if (why === 'account')
        return "Put it into the account's folder: `submissions/importer/2026-11-24.yaml`.";
      return 'Ids are lower-case letters and digits joined by `-`, `_` or `.`, at most 64 characters.';
    },
    explain:
      "The file's name without `.yaml` is the record's id, by which other records refer to it. It must mean the same on every computer: lower-case letters and digits in groups joined by `-`, `_` or `.`, at most 64 characters, and none of the names Windows keeps for devices (`con`, `nul`, `com1` …). Rename the file, and the references to it.",
  }),
  'id/duplicate': code<{ id: string; kind: string }>({
    severity: 'error',
    message: ({ id, kind }) => `there is a second ${kind} record \`${id}\``,
    hint: () => 'Rename or remove one of them; subfolders do not make an id different.',
    explain:
      'An id names one record of its kind, also where records are sorted into subfolders. With two, nobody can tell which one a reference means; the first in the order of the files is used.',
  }),
  'id/mismatch': code<{ criterion: string; file: string }>({
    severity: 'error',
    message: ({ criterion, file }) =>
      `\`criterion: "${shortened(criterion)}"\` does not agree with the file's name, which says ${file}`,
    hint: ({ criterion, file }) => {
      const write = `Write \`criterion: "${file}"\``;
      if (/^\d{1,2}\.\d{1,2}$/.test(criterion))
        return `${write}, or rename the file so that it begins with \`${criterion}\`.`;
      return /[“”„‘’]/.test(criterion) ? `${write} with straight quotes.` : `${write}.`;
    },
    explain:
      "A measure is filed under its criterion: the file's name begins with the number, and `criterion:` repeats it. Where the two differ one of them is a slip, usually from copying another measure; until it is mended the name of the file counts.",
  }),
  'id/repeated': code<{ id: string; list: string }>({
    severity: 'error',
    message: ({ id, list }) => `\`${id}\` is the id of two entries of \`${list}\``,
    hint: () => 'Give one of them another id.',
    explain:
      'Entries with an id are referred to by it. With the same id twice a reference could mean either.',
  }),
  'id/wrong-extension': code<{ name: string; suggestion: string }>({
    severity: 'warning',
    message: ({ name }) => `${name} is not read: records end in \`.yaml\``,
    hint: ({ suggestion }) => `Rename it to \`${suggestion}\`.`,
    explain:
      'Only files that end in `.yaml`, in lower case, are records. A `.yml` or `.YAML` file looks like one but is left out, so what it says would count for nothing.',
  }),
  'id/stray-file': code<{ name: string }>({
    severity: 'info',
    message: ({ name }) => `${name} lies among the records but is none`,
    hint: () => 'Documents belong in evidence/files/, notes outside the folders of records.',
    explain:
      'The folder holds records only; a file of another kind is not read. If it is a document that proves something, put it into evidence/files/ and register it in a record of evidence/.',
  }),
  'id/wrong-folder': code<{ kind: string; folder: string }>({
    severity: 'error',
    message: ({ kind }) => `this is a record of another kind: ${kind}`,
    hint: ({ folder }) => `Move the file to \`${folder}\`.`,
    explain:
      'The folder says what kind of record a file is. This one has none of the fields its folder asks for, and all those of another kind: it was saved in the wrong place, so it was not read. Move it.',
  }),
  'id/unread-folder': code<{ name: string; suggestion: string }>({
    severity: 'warning',
    message: ({ name }) => `the records in ${name} are not read: no folder of records has this name`,
    hint: ({ suggestion }) => `Did you mean \`${suggestion}\`? Rename the folder.`,
    explain:
      'Records are looked for in folders of fixed names: `measures/`, `partners/`, `evidence/` and the others. A folder with nearly such a name holds files that look like records and that nothing reads; they count for no outcome. Rename it, or keep what is no record of yours elsewhere.',
  }),
  'id/unread-record': code<{ name: string; suggestion: string }>({
    severity: 'warning',
    message: ({ name }) => `${name} looks like a record, but is not read here`,
    hint: ({ suggestion }) =>
      suggestion.endsWith('/') ? `Move it to \`${suggestion}\`.` : `Did you mean \`${suggestion}\`?`,
    explain:
      'At the top of the project only `ctpat.yaml` and `company.yaml` are read; every other record lies in the folder of its kind. This file has the name or the fields of a record and is passed over. Move it.',
  }),
  'id/link': code<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `${name} is a symbolic link; links are not followed`,
    hint: () => 'Put the file itself there.',
    explain:
      "A link could lead outside the project, to files that are nobody's business here. Nothing behind a link is read; put the file or folder itself in its place.",
  }),
} as const;
