import { isCountryCode } from '../domain/country-codes.ts';
import type { Pack } from '../domain/pack.ts';
import { toRecordId } from '../domain/record-id.ts';
import { Cancelled, UserError } from '../errors.ts';
import type { Host, Prompts } from '../host.ts';
import { initWords } from '../messages/en/init.ts';
import { plainLine } from '../reporters/wrap.ts';

/** What the command line gave. */
export interface InitFlags {
  readonly yes?: boolean;
  readonly entity?: string;
  readonly company?: string;
  readonly country?: string;
  readonly account?: string;
  readonly site?: readonly string[];
  readonly officer?: string;
  readonly contact?: string;
}

/** Everything `init` needs to know. */
export interface InitAnswers {
  readonly entity: string;
  readonly company: string;
  readonly country: string;
  readonly account: string;
  readonly sites: readonly string[];
  readonly officer: string;
  readonly contact: string;
}

/**
 * The answers: from flags, else asked where somebody sits at a terminal, else, with `--yes`, the defaults.
 * @throws UserError for a flag that cannot be, and where nobody can be asked for one that is missing
 */
export async function initAnswers(host: Host, pack: Pack, flags: InitFlags): Promise<InitAnswers> {
  validate(flags, pack);
  const asks = !flags.yes && host.terminal.inIsTerminal && !host.environment.CI;
  if (!asks) {
    requireAll(flags);
    return complete(flags, pack);
  }
  const given: Answering = { ...flags };
  try {
    await ask(await host.prompts(), pack, given);
  } catch (error) {
    if (error instanceof Cancelled) host.terminal.err(`${initWords.goOn(givenFlags(given))}\n`);
    throw error;
  }
  return complete(given, pack);
}

const ASKED = ['entity', 'company', 'country', 'site', 'officer', 'contact'] as const;

/** A script that forgot a flag must not get a company called like a default. */
function requireAll(flags: InitFlags): void {
  if (flags.yes) return;
  const missing = ASKED.filter((name) => flags[name] === undefined).map((name) => `--${name}`);
  if (missing.length > 0) throw new UserError(initWords.nobodyToAsk, initWords.giveFlags(missing));
}

type Answering = { -readonly [key in keyof InitFlags]: InitFlags[key] };

/** Asks what no flag gave, each answer kept at once, so that Ctrl-C loses only the one being typed. */
async function ask(prompts: Prompts, pack: Pack, given: Answering): Promise<void> {
  const name = (question: string) => prompts.text(question, { validate: notEmpty });
  const types = Object.entries(pack.entities).map(([value, type]) => ({ value, name: type.title }));
  given.entity ??= await prompts.select(initWords.askEntity, types);
  given.company ??= await name(initWords.askCompany);
  given.country ??= await prompts.text(initWords.askCountry, { initial: 'US', validate: isCountry });
  given.site ??= names(await prompts.text(initWords.askSites, { initial: initWords.defaultSite }));
  given.officer ??= await name(initWords.askOfficer);
  given.contact ??= await name(initWords.askContact);
}

/** The flags that give the same answers without a question. */
export function asFlags(answers: InitAnswers): string {
  return `${givenFlags({ ...answers, site: answers.sites })} --yes`;
}

/** Flags as a shell takes them; the sites last, because their option takes every word up to the next one. */
function givenFlags(given: InitFlags): string {
  const { entity, company, country, account, officer, contact, site } = given;
  const flags = Object.entries({ entity, company, country, account, officer, contact })
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `--${name} ${quoted(value)}`);
  if (site) flags.push(`--site ${site.length > 0 ? site.map(quoted).join(' ') : "''"}`);
  return flags.join(' ');
}

/** A word as a POSIX shell reads it back. */
export function quoted(text: string): string {
  const plain = plainLine(text);
  return /^[\w./-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}

function complete(flags: InitFlags, pack: Pack): InitAnswers {
  const entity = flags.entity ?? Object.keys(pack.entities)[0] ?? 'importer';
  return {
    entity,
    company: named(flags.company) || initWords.defaultCompany,
    country: flags.country ?? 'US',
    account: flags.account ?? toRecordId(entity) ?? 'account',
    sites: (flags.site ?? [initWords.defaultSite]).map(named).filter((name) => name !== ''),
    officer: named(flags.officer) || initWords.defaultOfficer,
    contact: named(flags.contact) || initWords.defaultContact,
  };
}

function named(text: string | undefined): string {
  return plainLine(text ?? '').trim();
}

function validate(flags: InitFlags, pack: Pack): void {
  if (flags.entity !== undefined && !Object.hasOwn(pack.entities, flags.entity)) {
    throw new UserError(
      initWords.noEntity(flags.entity),
      initWords.entities(Object.keys(pack.entities).join(', ')),
    );
  }
  if (flags.country !== undefined && isCountry(flags.country) !== true) {
    throw new UserError(initWords.noCountry(flags.country), initWords.countryHint);
  }
  if (flags.account !== undefined && toRecordId(flags.account) !== flags.account) {
    throw new UserError(initWords.noId(flags.account), initWords.idHint(toRecordId(flags.account)));
  }
}

function isCountry(text: string): true | string {
  return isCountryCode(text) ? true : initWords.countryHint;
}

function notEmpty(text: string): true | string {
  return text.trim() === '' ? initWords.notEmpty : true;
}

function names(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
