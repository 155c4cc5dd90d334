/** Orders criterion ids as people number them: 4.9 before 4.10; anything else by code unit. */
export function compareCriteria(left: string, right: string): number {
  const [a, b] = [left.split('.'), right.split('.')];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [x, y] = [a[index] ?? '', b[index] ?? ''];
    if (x === y) continue;
    const [m, n] = [Number(x), Number(y)];
    if (x !== '' && y !== '' && Number.isInteger(m) && Number.isInteger(n)) return m - n;
    return x < y ? -1 : 1;
  }
  return 0;
}
