/** "高瀬 美咲" → "高", "Misaki Takase" → "MT". A family name's first letter is how Japanese lists shorten it. */
export function initialsOf(name: string): string {
  const words = name
    // A mark of direction before the first letter is none.
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .split(/[\s　・]+/u)
    .filter(Boolean);
  const first = (word: string | undefined) => [...(word ?? '')][0] ?? '';
  const [head, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  if (/^\p{Script=Latin}/u.test(head ?? '')) return (first(head) + first(last)).toUpperCase();
  return first(head);
}
