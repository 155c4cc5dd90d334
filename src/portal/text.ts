import type { Level } from '../domain/pack.ts';

/** One text for one field of the portal: a criterion's, or that of one of its parts. */
export interface PortalText {
  /** `6.1`, or `6.1.a` for a part. */
  readonly key: string;
  readonly criterion: string;
  readonly part?: string;
  /** The criterion's title, and the part's. */
  readonly title: string;
  readonly partTitle?: string;
  readonly level: Level;
  /** What to paste; empty while nobody answered. */
  readonly text: string;
  /** `not_applicable`: the text says why. */
  readonly kind: 'answer' | 'not_applicable' | 'empty';
  /** How many characters of the limit it is over; absent where it fits. */
  readonly over?: number;
  /** Against what CBP was given last; absent while nothing was. */
  readonly change?: 'new' | 'changed' | 'same';
  /** Names in the upload folder. */
  readonly uploads: readonly string[];
}

/** The texts of one section of the portal, in its order. */
export interface PortalSection {
  readonly id: number;
  readonly title: string;
  readonly texts: readonly PortalText[];
}

/** A file for the portal's document library. */
export interface Upload {
  /** A name any form takes: ASCII, sorted by criterion. */
  readonly name: string;
  /** Record of the evidence register. */
  readonly evidence: string;
  /** Name in `evidence/files/` or in the vault. */
  readonly file: string;
  readonly held: 'repo' | 'vault';
  readonly sha256: string;
  /** What it is attached to, the first names it. */
  readonly criteria: readonly string[];
}

/** Everything an account gives CBP through the portal. */
export interface Portal {
  readonly account: string;
  readonly sections: readonly PortalSection[];
  readonly uploads: readonly Upload[];
  /** The day of the submission `change` is against. */
  readonly since?: string;
  /** Criteria CBP was given a text for that is no longer asked or given. */
  readonly gone: readonly string[];
}
