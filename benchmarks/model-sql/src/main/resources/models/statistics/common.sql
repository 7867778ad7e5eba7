-- One end of Wilson's 95 % score interval of a rate; z is the 97.5 % quantile of the standard normal distribution.
CREATE FUNCTION expected.wilson(yes bigint, trials bigint, sign int) RETURNS double precision
LANGUAGE sql IMMUTABLE AS $$
    SELECT (p + z * z / (2 * trials) + sign * z * sqrt(p * (1 - p) / trials + z * z / (4.0 * trials * trials)))
               / (1 + z * z / trials)
      FROM (SELECT yes::double precision / trials AS p, 1.959963984540054::double precision AS z) s
$$;
