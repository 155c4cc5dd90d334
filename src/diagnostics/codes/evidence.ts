import { code } from '../code.ts';

interface Named {
  readonly name: string;
}

const quote = (text: string) => `\`${text}\``;

/** By what is wrong with a name of which the right one is there. */
const meantHints: Readonly<Record<string, (name: string) => string>> = {
  folder: (name) => `Names begin inside evidence/files/: write ${quote(name)}.`,
  comma: (name) => `A comma divides a list; a name that holds one stands in quotes: ${quote(`["${name}"]`)}.`,
  letters: () =>
    'A file whose name looks the same is there, but its accents are stored in another way, as a Mac does. Rename the file without accents, and write that name here.',
  capitals: (name) => `Capitals count: the file is called ${quote(name)}.`,
  spelling: (name) => `Did you mean ${quote(name)}? Else put the file there under exactly this name.`,
};

/** A digest that is known can be copied from the hint. */
function digestHint({ actual }: { actual?: string | undefined }): string {
  return actual
    ? `Look at the file and add its digest to the item: sha256: [${actual}]`
    : 'Add `sha256: [sha256-…]` to the item; `shasum -a 256 FILE` (Windows: `certutil -hashfile FILE SHA256`) prints the digits.';
}

/** Codes for the register of evidence and the files it names. */
export const evidenceCodes = {
  'evidence/missing': code<Named & { meant?: { name: string; why: string } | undefined }>({
    severity: 'error',
    message: ({ name }) => `${quote(name)} is not in evidence/files/`,
    hint: ({ meant }) =>
      (meant && meantHints[meant.why]?.(meant.name)) ??
      'Put the file there under exactly this name, or correct the name; capitals count.',
    explain:
      'The register says that this document proves something, but the document is not there. CBP asks to see it; until it is found, the entry proves nothing. Put the file into evidence/files/, or correct its name. A file kept outside git needs `held: vault` or `held: elsewhere`.',
  }),
  'evidence/missing-in-vault': code<Named>({
    severity: 'warning',
    message: ({ name }) => `${quote(name)} is not in the vault`,
    hint: () => 'Put the file into the vault, or point CTPAT_VAULT to the folder where it lies.',
    explain:
      'The vault on this machine lacks a file the register names. Another machine may have it; if none has, the proof is lost. Restore it, or correct the name.',
  }),
  'evidence/outside': code<Named>({
    severity: 'error',
    message: ({ name }) => `${quote(name)} would leave the folder of evidence`,
    hint: () => 'Copy the file into evidence/files/ and write its name alone, with `/` between folders.',
    explain:
      'Nothing outside the project is read because a record says so: no `..`, no absolute path, no drive letter, no backslash. Otherwise a record could make the tool read, and hand on, any file of the machine. Copy the document into evidence/files/.',
  }),
  'evidence/link': code<Named>({
    severity: 'error',
    message: ({ name }) => `${quote(name)} is a symbolic link; links are not followed`,
    hint: () => 'Put the file itself there.',
    explain:
      'A link could lead anywhere on the machine, and means nothing on the next one. Nothing behind a link is read. Put the document itself into evidence/files/.',
  }),
  'evidence/not-a-file': code<Named>({
    severity: 'error',
    message: ({ name }) => `${quote(name)} is not a file`,
    hint: () => 'Name each file on its own; a folder cannot be registered.',
    explain:
      'Each document is registered by its name and digest. A folder has neither, so nobody could tell whether it changed. List the files in it one by one.',
  }),
  'evidence/hostile-name': code<Named>({
    severity: 'error',
    message: ({ name }) =>
      `${quote(name)} has a name that not every system can keep, or that hides what it is`,
    hint: () => 'Rename the file: letters, digits, `-` and `_`, and its ending.',
    explain:
      'Control characters and marks that turn the direction of text can make a program look like a picture; colons, question marks, device names such as `con`, and blanks or dots at the end cannot be stored on Windows. Rename the file and its entry.',
  }),
  'evidence/awkward-name': code<Named>({
    severity: 'info',
    message: ({ name }) => `upload forms often refuse a name like ${quote(name)}`,
    hint: () => 'Letters, digits, blanks, `-`, `_` and `.`, up to 100 characters, are safe.',
    explain:
      'Portals refuse or garble file names with accents and signs, and very long ones. The upload folder that is built for CBP has names of its own; when the file is uploaded by hand, a plain name saves trouble.',
  }),
  'evidence/without-digest': code<Named & { actual?: string | undefined }>({
    severity: 'warning',
    message: ({ name }) => `${quote(name)} is registered without its digest`,
    hint: digestHint,
    explain:
      'The digest shows that the file is still the one somebody looked at. Without it a document can be replaced and nobody sees it. `sha256:` has one digest for each file, in the same order.',
  }),
  'evidence/vault-without-digest': code<Named & { actual?: string | undefined }>({
    severity: 'error',
    message: ({ name }) => `${quote(name)} lies in the vault and has no digest here`,
    hint: digestHint,
    explain:
      'Of a file in the vault only name, dates and digest are in git. Without the digest nothing ties this entry to a file: anything with that name would pass for it. Register it with its digest.',
  }),
  'evidence/digest-count': code<{ files: number; digests: number }>({
    severity: 'error',
    message: ({ files, digests }) =>
      `there ${digests === 1 ? 'is 1 digest' : `are ${digests} digests`} for ${files === 1 ? '1 file' : `${files} files`}`,
    hint: () => 'Keep one digest for each file, in the same order.',
    explain:
      '`files:` and `sha256:` go side by side: the first digest belongs to the first file. With more digests than files nobody knows which belongs to which.',
  }),
  'evidence/changed': code<Named & { registered: string; actual: string }>({
    severity: 'error',
    message: ({ name }) => `${quote(name)} is not the file that was registered`,
    hint: ({ actual }) =>
      `If the new one is right, look at it and write its digest and a new \`checked:\`: ${actual}`,
    explain:
      'The bytes of the file do not have the digest the register holds: it was edited, saved again or replaced since somebody checked it. If the change is wanted, add it as a new item with its own day, so that both versions stay known; else bring the old file back from git.',
  }),
  'evidence/empty-file': code<Named>({
    severity: 'warning',
    message: ({ name }) => `${quote(name)} holds nothing: it has no bytes`,
    hint: () => 'Copy the document again.',
    explain:
      'A file without bytes proves nothing, and opening it in front of CBP is embarrassing. Usually a copy or a scan failed. Copy the document again and register its digest.',
  }),
  'evidence/too-large': code<Named & { bytes: number; limit: number }>({
    severity: 'warning',
    message: ({ name, bytes, limit }) =>
      `${quote(name)} has ${mebibytes(bytes)}; the portal takes ${mebibytes(limit)}`,
    hint: () => 'Divide it, or scan it with a lower resolution; the limit is `policy.portal.max_bytes`.',
    explain:
      'Uploads to the portal have a size limit, and what is over it cannot be handed in. Divide the document or save it smaller. The limit this folder works with stands in ctpat.yaml.',
  }),
  'evidence/type-refused': code<Named & { ending: string; types: readonly string[] }>({
    severity: 'warning',
    message: ({ name, ending }) =>
      ending
        ? `the portal does not take \`.${ending}\` files: ${quote(name)}`
        : `${quote(name)} has no ending the portal knows`,
    hint: ({ types }) => `Save it as one of: ${types.join(', ')}.`,
    explain:
      'The portal takes certain kinds of file only. Documents and pictures are best saved as PDF. The list this folder works with is `policy.portal.types` in ctpat.yaml.',
  }),
  'evidence/unchecked': code<{ count: number; of: number }>({
    severity: 'warning',
    message: ({ count, of }) =>
      of === 1
        ? 'nobody has checked this document yet'
        : `${count} of ${of} items were not checked by anybody`,
    hint: () =>
      'Open it – filled in, signed, dated, ours, the right period? – and write `checked: { on, by }`.',
    explain:
      'Registering a file shows that it exists, not that it is any good. Blank forms, unsigned pages and logs of another site are found by opening the document. Whoever looked writes the day and their id under `checked:`.',
  }),
  'evidence/without-items': code<Record<never, never>>({
    severity: 'warning',
    message: () => 'the entry registers no document',
    hint: () => 'Add an item with its day and file: `items: [{ on: 2026-03-09, files: [name.pdf] }]`.',
    explain:
      'An entry without items is a plan, not a proof: it has no day and no file, so no criterion can rest on it. Add the document, or remove the entry.',
  }),
  'evidence/without-date': code<Record<never, never>>({
    severity: 'warning',
    message: () => 'the item has no day, so nobody can tell whether it is current',
    hint: () => 'Write `on:`, or for a log or report `covers: { from, to }`.',
    explain:
      'How old a proof is decides whether it counts. An item without a day counts as too old. Write the day of the document, or the period it is about.',
  }),
  'evidence/without-file': code<{ held: string }>({
    severity: 'warning',
    message: () => 'the item names no file',
    hint: () => 'Name it under `files:`, or say `held: elsewhere` with a place.',
    explain:
      'Evidence held here or in the vault is a file. Without its name nobody can open it. If it exists only on paper or in another system, write `held: elsewhere` and where.',
  }),
  'evidence/file-elsewhere': code<Record<never, never>>({
    severity: 'info',
    message: () => 'files are named, but the evidence is held elsewhere; they are not looked at',
    hint: () => 'Remove `files:`, or say where they lie: `held: repo` or `held: vault`.',
    explain:
      'With `held: elsewhere` the document is found by its link or its place in words. Files named beside it are neither checked nor handed over. Say one thing.',
  }),
  'evidence/elsewhere-without-place': code<Record<never, never>>({
    severity: 'error',
    message: () => 'held elsewhere, but not said where',
    hint: () => 'Write `url: https://…`, or `place:` in words: `HR filing room, cabinet 4`.',
    explain:
      'A proof nobody can find is none. Where the document is not a file here, its entry says where it is: a link that begins with https://, or words by which a colleague finds it.',
  }),
  'evidence/personal-in-git': code<{ type: string }>({
    severity: 'error',
    message: ({ type }) => `evidence of the type ${quote(type)} carries people's data and may not lie in git`,
    hint: () => 'Move the file to evidence/private/ and write `held: vault`.',
    explain:
      'Rosters, visitor and driver logs and screening reports are about people. What is committed to git is copied to every clone and cannot be taken back. Keep such files in the vault: only name, dates and digest stay here. A file that was committed must be removed from the history as well.',
  }),
  'evidence/registered-twice': code<Named & { earlier: string }>({
    severity: 'warning',
    message: ({ name, earlier }) =>
      name === earlier
        ? `${quote(name)} is registered a second time`
        : `${quote(name)} is the same file as ${quote(earlier)}`,
    hint: () => 'Keep one entry; any number of criteria may name it.',
    explain:
      'One document registered twice looks like two proofs. When it is renewed, one of the entries is forgotten. Keep one and let the criteria share it.',
  }),
  'evidence/unregistered': code<Named>({
    severity: 'info',
    message: ({ name }) => `${quote(name)} lies in evidence/files/ but no entry registers it`,
    hint: ({ name }) =>
      `Name it in a record of evidence/: ${quote(`items: [{ on: 2026-03-09, files: [${/^[\w./-]+$/.test(name) ? name : JSON.stringify(name)}] }]`)}.`,
    explain:
      'A document without an entry in the register proves nothing: nobody knows what it is, how old it is and what it is for. Register it, or remove it.',
  }),
  'evidence/unused': code<{ id: string }>({
    severity: 'info',
    message: ({ id }) => `nothing refers to the evidence ${quote(id)}`,
    hint: () => 'Name it where it proves something: `evidence:` of a measure, an action, a training session.',
    explain:
      'A proof counts only where a record names it. This one is registered and used nowhere: the link was forgotten, or what it proved is gone.',
  }),
  'evidence/used-widely': code<{ id: string; count: number }>({
    severity: 'info',
    message: ({ id, count }) => `${quote(id)} is to prove ${count} criteria`,
    hint: () =>
      'Name the more specific document where there is one, or say in the statement which section counts.',
    explain:
      'One manual for everything makes a validator search. For each criterion the best proof is the document, log or photograph that shows just that. Where the manual is right, name the chapter in the statement.',
  }),
  'evidence/wrong-site': code<{ id: string; site: string; sites: readonly string[] }>({
    severity: 'warning',
    message: ({ id, site, sites }) =>
      `${quote(id)} is about ${sites.join(', ')}, so it proves nothing for ${site}`,
    hint: ({ site }) => `Name evidence of ${site}, or correct \`sites:\` of the entry.`,
    explain:
      "A site's evidence proves only that site. Named under another site it is left out when the criterion is judged, and shown to CBP it would be the wrong paper.",
  }),
  'evidence/older-than-procedure': code<{ id: string; until: string; procedure: string; since: string }>({
    severity: 'warning',
    message: ({ id, until, procedure, since }) =>
      `${quote(id)} ends on ${until}, before ${quote(procedure)} of ${since} that it is to show`,
    hint: () => 'Add records made under the procedure as it is now.',
    explain:
      'Practice is shown by records made under the procedure that is in force. A log from before the newest version proves that the old one was followed. Add newer records.',
  }),
  'evidence/expired': code<{ on: string }>({
    severity: 'warning',
    message: ({ on }) => `expired on ${on}`,
    hint: () => 'Get the renewed document and add it as a new item.',
    explain:
      'Nothing is current after the day it expires, however new it looks. The criteria that rest on it are open until the renewed document is registered as a new item of the same entry.',
  }),
  'evidence/expires-soon': code<{ on: string }>({
    severity: 'info',
    message: ({ on }) => `expires on ${on}`,
    hint: () => 'Ask for the renewal now.',
    explain:
      'The document expires within the time `policy.due_soon` names. Renewals take weeks; once it has expired, the criteria that rest on it are open.',
  }),
  'evidence/review-overdue': code<{ on: string }>({
    severity: 'warning',
    message: ({ on }) => `the document was to be reviewed by ${on}`,
    hint: () => 'Review it, add the version as a new item, and write the next day under `next_review_on`.',
    explain:
      'A procedure counts as current until the day it is to be looked at again. That day has passed, so it no longer does. Review it; where nothing changed, a new item with the day of the review says so.',
  }),
  'evidence/series-hole': code<{ from: string; to: string }>({
    severity: 'warning',
    message: ({ from, to }) => `the series has a hole: nothing for ${from} to ${to}`,
    hint: () =>
      'Find the records of that time and add them; if there are none, say why in an incident or action.',
    explain:
      'A log kept `every:` month must have every month. A validator who asks for the missing one concludes that the check was not done. Find the missing records; what was never made cannot be made up afterwards, but it can be explained.',
  }),
  'evidence/series-stopped': code<{ until: string; days: number }>({
    severity: 'warning',
    message: ({ until, days }) => `the series ends on ${until}, ${days} days ago`,
    hint: () => 'Add the records since, or correct `every:`.',
    explain:
      'By its own rhythm the series should have gone on. Either newer records were not registered, or the routine stopped. Add them, or find out why there are none.',
  }),
} as const;

function mebibytes(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1_048_576).toFixed(1)} MiB`;
}
