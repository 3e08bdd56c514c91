/** What guests tell who tell little: one of sixteen ISIC divisions, one offer, one need. */
export const DIVISIONS = [
  '01',
  '10',
  '41',
  '45',
  '49',
  '56',
  '58',
  '62',
  '64',
  '69',
  '70',
  '84',
  '85',
  '86',
  '90',
  '96',
];
export const TAGS = ['hiring', 'training', 'design', 'funding', 'logistics', 'events', 'legal', 'research'];
export const oneOf = (list: readonly string[], nr: number) => list[nr % list.length] ?? '';
