import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

type Environment = Readonly<Record<string, string | undefined>>;

/** A browser ready to start: its program and what it needs in its environment. */
export interface UnpackedBrowser {
  readonly program: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The package that carries a browser, where it is installed and this machine can run it. */
export interface BrowserPackage {
  readonly folder: string;
  readonly version: string;
}

/** Finds the package without unpacking it. Its export map hides its own files, hence the walk. */
export function findBrowserPackage(): BrowserPackage | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  for (const modules of createRequire(import.meta.url).resolve.paths('@sparticuz/chromium') ?? []) {
    const folder = join(modules, '@sparticuz', 'chromium');
    if (!existsSync(join(folder, 'bin', 'chromium.br'))) continue;
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  }
  return undefined;
}

/**
 * Unpacks the browser into the user's own cache folder, once a version. The package's own loader is not
 * used: it trusts any program at a fixed place that every user of the machine can write to.
 */
export async function unpackBrowser(
  found: BrowserPackage,
  environment: Environment,
): Promise<UnpackedBrowser> {
  const cache = privateFolder(environment);
  const place = join(cache, `chromium-${found.version}`);
  if (!existsSync(join(place, '.complete'))) await unpackInto(found.folder, cache, place);
  return {
    program: join(place, 'chromium'),
    version: found.version,
    environment: { LD_LIBRARY_PATH: join(place, 'al2023', 'lib'), FONTCONFIG_PATH: join(place, 'fonts') },
  };
}

function privateFolder(environment: Environment): string {
  const base = environment.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(base, 'ctpat');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = statSync(folder);
  if (process.getuid && uid !== process.getuid())
    throw new Error(`the cache folder ${folder} belongs to another user`);
  return folder;
}

// Two runs at once each unpack aside; the first rename wins and both go on with it.
async function unpackInto(folder: string, cache: string, place: string): Promise<void> {
  const aside = mkdtempSync(join(cache, 'unpacking-'));
  try {
    await Promise.all([
      unpack(join(folder, 'bin', 'chromium.br'), createWriteStream(join(aside, 'chromium'), { mode: 0o700 })),
      unpack(join(folder, 'bin', 'al2023.tar.br'), extract(join(aside, 'al2023'))),
      unpack(join(folder, 'bin', 'fonts.tar.br'), extract(join(aside, 'fonts'))),
    ]);
    writeFileSync(join(aside, 'fonts', 'fonts.conf'), FONTS);
    writeFileSync(join(aside, '.complete'), '');
    moveInto(aside, place);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function moveInto(aside: string, place: string): void {
  try {
    renameSync(aside, place);
  } catch (error) {
    if (existsSync(join(place, '.complete'))) return;
    rmSync(place, { recursive: true, force: true });
    renameSync(aside, place);
    if (!existsSync(join(place, '.complete'))) throw error;
  }
}

function unpack(file: string, into: NodeJS.WritableStream): Promise<void> {
  const brotli = createBrotliDecompress({
    chunkSize: 1 << 21,
    params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 },
  });
  return pipeline(createReadStream(file, { highWaterMark: 1 << 22 }), brotli, into);
}

// The package's own file names one fixed folder: elsewhere pages came out without any text.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`;
