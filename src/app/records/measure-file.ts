import type { Criterion } from '../../domain/pack.ts';
import { criterionOf } from '../../domain/record-id.ts';
import type { Context } from '../../evaluation/context.ts';
import type { Files } from '../../host.ts';
import { starterMeasure } from '../init-measure.ts';
import { recordFiles } from '../project-files.ts';

/** Where a criterion's measure is kept: the file that has it, also one with a fault, else the usual place. */
export function measureFile(files: Files, { project, pack }: Context, criterion: Criterion): string {
  const known = project.measures.get(criterion.id)?.file;
  if (known !== undefined && files.status(known)) return known;
  const { paths } = recordFiles(files, { place: 'measures/' });
  return paths.find((path) => criterionIn(path) === criterion.id) ?? usualPlace(pack, criterion);
}

function usualPlace(pack: Context['pack'], criterion: Criterion): string {
  const category = pack.categories.find((one) => one.id === criterion.category);
  return `measures/${category?.slug ?? criterion.category}/${criterion.id}.yaml`;
}

function criterionIn(path: string): string | undefined {
  return criterionOf(path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length));
}

/** The text a new measure begins with: as `init` writes it for this account. */
export function startOf({ account, sites }: Context, criterion: Criterion): string {
  const { entity } = account.data;
  const level = criterion.levels[entity] === 'should' ? 'should' : 'must';
  return starterMeasure(criterion, level, criterion.basis[entity] === 'memory', sites);
}
