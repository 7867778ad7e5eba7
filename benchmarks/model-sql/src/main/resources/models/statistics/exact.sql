-- Statistics from counts, in exact or high-precision arithmetic: slow, and easy to believe.

-- How many ways there are to choose so many of so many.
CREATE FUNCTION expected.choose(n bigint, k bigint) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    SELECT div(factorial(n), factorial(k) * factorial(n - k))
$$;

-- Fisher's exact test, two-sided: all tables of the same margins that are at most as probable as the one observed.
-- Probabilities are compared as whole numbers, so that equally probable tables are recognised as such.
CREATE FUNCTION expected.fisher_exact(with_yes bigint, with_no bigint, without_yes bigint, without_no bigint)
RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    WITH tables AS (
        SELECT yes,
               expected.choose(with_yes + with_no, yes)
                   * expected.choose(without_yes + without_no, with_yes + without_yes - yes) AS ways
          FROM generate_series(
                   greatest(0, with_yes - without_no),
                   least(with_yes + with_no, with_yes + without_yes)) AS yes
    )
    SELECT sum(ways) FILTER (WHERE ways <= (SELECT ways FROM tables WHERE yes = with_yes)) / sum(ways)
      FROM tables
$$;

-- Pearson's chi-squared test of a table of two by two, without Yates's correction: with one degree of freedom,
-- p = erfc(z) where z = sqrt(chi-squared / 2),
-- and erf(z) = 2/sqrt(pi) exp(-z^2) times the sum of 2^n z^(2n+1) / (1 3 5 ... 2n+1).
CREATE FUNCTION expected.chi_squared(with_yes bigint, with_no bigint, without_yes bigint, without_no bigint)
RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    WITH RECURSIVE half AS (
        SELECT round((with_yes + with_no + without_yes + without_no)
                         * (with_yes * without_no - with_no * without_yes)::numeric ^ 2
                         / ((with_yes + with_no) * (without_yes + without_no))
                         / ((with_yes + without_yes) * (with_no + without_no)) / 2, 50) AS zz
    ), terms (n, term) AS (
        SELECT 0, sqrt(zz) FROM half
        UNION ALL
        SELECT n + 1, round(term * 2 * zz / (2 * n + 3), 50) FROM terms, half WHERE n < 250
    )
    SELECT 1 - 2 / sqrt(3.14159265358979323846264338327950288419716939937511)
                   * (SELECT exp(-zz) FROM half) * sum(term)
      FROM terms
$$;
