/** A test whether a string contains all words of a query, in any order and case. A query without words finds every string. */
export function createWordSearch(query: string): (text: string) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const lowerCase = text.toLowerCase();
    return words.every((word) => lowerCase.includes(word));
  };
}
