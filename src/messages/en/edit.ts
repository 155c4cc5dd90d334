/** Why a value could not be changed in a file that people write. */
export const editMessages = {
  conflict: (pointer: string) => `${pointer} was changed meanwhile; look at the file and try again`,
  refused: {
    missing: 'there is no such file',
    unreadable: 'the file has a fault that must be mended first',
    whole_file: 'a file cannot be replaced as a whole',
    no_place: 'there is no group or list at this place',
    alias: 'the value stands for another one (*name); write it out first',
    anchor: 'another place refers to this value (&name); write both out first',
    tag: 'the value has a tag (!); take it out first',
    merge_key: 'the group takes over another one (<<); write its keys out first',
    complex_key: 'the key is not a plain word (?); write it plainly first',
    duplicate_key: 'the key is there twice; keep one',
    unsure: 'the way this is written cannot be changed safely; change it by hand',
  },
} as const;
