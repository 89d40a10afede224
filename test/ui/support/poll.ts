/** Asks again until the answer is there; the error tells the last answer's failure, or that there was none. */
export async function poll<T>(what: string, ask: () => Promise<T | undefined>, timeout = 15_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s in vain for ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
