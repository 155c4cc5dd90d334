// The lower bound `check` is held against: every YAML file of a folder read and parsed once by yaml's parseDocument.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const [folder] = process.argv.slice(2);
let errors = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
  errors += parseDocument(readFileSync(join(entry.parentPath, entry.name), 'utf8')).errors.length;
}
process.stdout.write(`${errors}\n`);
