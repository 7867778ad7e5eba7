-- Statistics from counts in floating point and closed form: exact arithmetic over many buyers would take PostgreSQL minutes.
-- PostgreSQL has lgamma since version 18.

-- Fisher's exact test, two-sided: all tables of the same margins that are at most as probable as the one observed.
CREATE FUNCTION expected.fisher_exact(with_yes bigint, with_no bigint, without_yes bigint, without_no bigint)
RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
    WITH margins AS (
        SELECT (with_yes + with_no)::float8 AS with_it,
               (without_yes + without_no)::float8 AS without_it,
               (with_yes + without_yes)::float8 AS yes,
               (with_no + without_no)::float8 AS no
    ), tables AS (
        SELECT x,
               lgamma(with_it + 1) - lgamma(x + 1) - lgamma(with_it - x + 1)
                   + lgamma(without_it + 1) - lgamma(yes - x + 1) - lgamma(without_it - yes + x + 1)
                   - lgamma(with_it + without_it + 1) + lgamma(yes + 1) + lgamma(no + 1) AS log_probability
          FROM margins,
               generate_series(greatest(0, yes - without_it)::bigint, least(with_it, yes)::bigint) AS x
    )
    SELECT least(1, sum(exp(log_probability)) FILTER (WHERE log_probability <= observed + 1e-7)
                        / sum(exp(log_probability)))
      FROM tables, (SELECT log_probability AS observed FROM tables WHERE x = with_yes) o
$$;

-- Pearson's chi-squared test of a table of two by two, without Yates's correction.
CREATE FUNCTION expected.chi_squared(with_yes bigint, with_no bigint, without_yes bigint, without_no bigint)
RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
    SELECT erfc(sqrt((with_yes + with_no + without_yes + without_no)
                         * (with_yes::float8 * without_no - with_no::float8 * without_yes) ^ 2
                         / ((with_yes + with_no)::float8 * (without_yes + without_no)
                                * (with_yes + without_yes) * (with_no + without_no)) / 2))
$$;
