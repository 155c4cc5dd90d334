// Where the browser that comes with ctpat is, as `{ program, environment }` on standard output; unpacked if need be.
import { findBrowserPackage, unpackBrowser } from '../src/adapters/bundled-browser.ts';

const found = findBrowserPackage();
process.stdout.write(JSON.stringify(found ? await unpackBrowser(found, process.env) : null));
