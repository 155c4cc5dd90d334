import type { Pack } from '../domain/pack.ts';
import { toRecordId } from '../domain/record-id.ts';
import { UserError } from '../errors.ts';
import type { Host } from '../host.ts';
import { initWords } from '../messages/en/init.ts';

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
 * The answers: from flags, else asked where somebody sits at a terminal, else the defaults.
 * @throws UserError for a flag that cannot be
 */
export async function initAnswers(host: Host, pack: Pack, flags: InitFlags): Promise<InitAnswers> {
  validate(flags, pack);
  const asks = !flags.yes && host.terminal.inIsTerminal && !host.environment.CI;
  if (!asks) return complete(flags, pack);
  const prompts = await host.prompts();
  const entity =
    flags.entity ??
    (await prompts.select(
      initWords.askEntity,
      Object.entries(pack.entities).map(([value, type]) => ({ value, name: type.title })),
    ));
  const company = flags.company ?? (await prompts.text(initWords.askCompany, { validate: notEmpty }));
  const country =
    flags.country ?? (await prompts.text(initWords.askCountry, { initial: 'US', validate: isCountry }));
  const sites =
    flags.site ?? names(await prompts.text(initWords.askSites, { initial: initWords.defaultSite }));
  const officer = flags.officer ?? (await prompts.text(initWords.askOfficer, { validate: notEmpty }));
  const contact = flags.contact ?? (await prompts.text(initWords.askContact, { validate: notEmpty }));
  return complete({ ...flags, entity, company, country, site: sites, officer, contact }, pack);
}

/** The flags that give the same answers without a question. */
export function asFlags(answers: InitAnswers): string {
  const quoted = (text: string) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
  const sites = answers.sites.length > 0 ? ` --site ${answers.sites.map(quoted).join(' ')}` : '';
  return [
    `--entity ${answers.entity} --company ${quoted(answers.company)} --country ${answers.country}`,
    `--account ${answers.account} --officer ${quoted(answers.officer)} --contact ${quoted(answers.contact)}${sites} --yes`,
  ].join(' ');
}

function complete(flags: InitFlags, pack: Pack): InitAnswers {
  const entity = flags.entity ?? Object.keys(pack.entities)[0] ?? 'importer';
  return {
    entity,
    company: flags.company?.trim() || initWords.defaultCompany,
    country: flags.country ?? 'US',
    account: flags.account ?? toRecordId(entity) ?? 'account',
    sites: flags.site ?? [initWords.defaultSite],
    officer: flags.officer?.trim() || initWords.defaultOfficer,
    contact: flags.contact?.trim() || initWords.defaultContact,
  };
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
  return /^[A-Z]{2}$/.test(text) ? true : initWords.countryHint;
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
