/**
 * What a function returns, or the other value where its subject is nested deeper than the stack of this process. Generated
 * scripts are: a text put together from 50,000 pieces is a tree as deep.
 */
export function unlessTooDeep<Result, Other>(run: () => Result, other: Other): Result | Other {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) return other;
    throw error;
  }
}
