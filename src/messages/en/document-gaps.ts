const criteria = (count: number) => (count === 1 ? '1 criterion' : `${count} criteria`);

/** Words of the gap assessment. */
export const documentGapWords = {
  verdict: {
    ready: 'No blocker in the records',
    not_ready: 'Not ready',
    unknown: 'Cannot be said: the criteria known for this type of business are incomplete',
  },
  level: { must: 'Must', should: 'Should', unknown: 'Level unknown' },
  moreBlockers: (count: number) => `And ${count} more.`,
  unknown: (count: number) =>
    `${criteria(count)} ${count === 1 ? 'has' : 'have'} no level we know of for this type of business; ${count === 1 ? 'it is' : 'they are'} not judged.`,
  provisional: (count: number) =>
    `The level of ${criteria(count)} rests on memory and is provisional until it is confirmed from CBP’s booklet.`,
  category: (met: number, open: number, all: number) => `${met} of ${all} met, ${open} open`,
  noOwner: (department: string) => `nobody yet (usually ${department})`,
  neverAffirmed: 'never affirmed',
  affirmed: (day: string) => `affirmed ${day}`,
  affirmedLongAgo: (day: string) => `affirmed ${day}, which is too long ago`,
  thisSite: 'the site',
  moreSites: (first: readonly string[], more: number) => `${first.join(', ')} and ${more} more`,
  nextReview: 'the day of its next review',
  affirmAgain: 'Look at the answer again and affirm it.',
  actionStatus: { open: 'open', in_progress: 'in progress', done: 'done', cancelled: 'cancelled' },
  others: (count: number) => `${count} others`,
  chartRow: (title: string, met: number, partial: number, unmet: number, unassessed: number) =>
    `${title}: ${met} met, ${partial} partial, ${unmet} unmet, ${unassessed} not answered`,
  chart: (levels: readonly string[], categories: readonly string[]) =>
    `Criteria by level and outcome. ${levels.join('. ')}. By category. ${categories.join('. ')}.`,
} as const;
