/** "株式会社 Foo", "Foo Inc." and "ＦＯＯ" are one company; null: none. */
export function normalisedCompany(name: string): string | null {
  const bare = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/株式会社|有限会社|合同会社|\(株\)|\(有\)|\b(inc|ltd|llc|co|corp|gmbh|k\.?k)\b\.?/g, '')
    .replace(/[\s.,・]/g, '');
  return bare === '' ? null : bare;
}
