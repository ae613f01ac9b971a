-- Definitions in docs/ledger.md. Views are made anew whenever a writer opens the ledger.

-- Events that count in measures: told as facts, dated to the day, and not only denied or taken back.
CREATE OR REPLACE VIEW counted AS
  SELECT * FROM events
  WHERE realm = 'fact' AND day IS NOT NULL AND length(date) = 10 AND modality = 'actual' AND status NOT IN ('denied', 'retracted');

CREATE OR REPLACE VIEW dyad_days AS
  SELECT actor_country, recipient_country, day,
    count(*) FILTER (quad = 1) AS verbal_cooperation, count(*) FILTER (quad = 2) AS material_cooperation,
    count(*) FILTER (quad = 3) AS verbal_conflict, count(*) FILTER (quad = 4) AS material_conflict,
    count(*) AS events, sum(scale) AS score
  FROM counted WHERE actor_country IS NOT NULL AND recipient_country IS NOT NULL
  GROUP BY ALL;

-- An event counts once for every country that takes part in it, on either side.
CREATE OR REPLACE VIEW country_days AS
  SELECT country, day,
    count(*) FILTER (quad = 1) AS verbal_cooperation, count(*) FILTER (quad = 2) AS material_cooperation,
    count(*) FILTER (quad = 3) AS verbal_conflict, count(*) FILTER (quad = 4) AS material_conflict,
    count(*) AS events, sum(scale) AS score
  FROM (SELECT DISTINCT c.id, c.day, c.quad, c.scale, p.country
        FROM counted c JOIN parties p ON p.event_id = c.id WHERE p.country IS NOT NULL)
  GROUP BY ALL;

-- Every day from a series' first to its last, also those on which nothing is told; the baseline is that of the 90 days before.
CREATE OR REPLACE VIEW dyad_baselines AS
  WITH span AS (SELECT actor_country, recipient_country, min(day) AS a, max(day) AS z FROM dyad_days GROUP BY ALL),
  series AS (
    SELECT s.actor_country, s.recipient_country, CAST(d AS DATE) AS day
    FROM span s, unnest(generate_series(s.a, s.z, INTERVAL 1 DAY)) AS t(d)),
  filled AS (
    SELECT r.actor_country, r.recipient_country, r.day, coalesce(x.score, 0) AS score, coalesce(x.events, 0) AS events
    FROM series r LEFT JOIN dyad_days x
      ON x.actor_country = r.actor_country AND x.recipient_country = r.recipient_country AND x.day = r.day)
  SELECT *, median(score) OVER w AS baseline, mad(score) OVER w AS deviation, count(*) OVER w AS days
  FROM filled
  WINDOW w AS (PARTITION BY actor_country, recipient_country ORDER BY day
    RANGE BETWEEN INTERVAL 90 DAYS PRECEDING AND INTERVAL 1 DAY PRECEDING);

CREATE OR REPLACE VIEW country_baselines AS
  WITH span AS (SELECT country, min(day) AS a, max(day) AS z FROM country_days GROUP BY ALL),
  series AS (SELECT s.country, CAST(d AS DATE) AS day FROM span s, unnest(generate_series(s.a, s.z, INTERVAL 1 DAY)) AS t(d)),
  filled AS (
    SELECT r.country, r.day, coalesce(x.score, 0) AS score, coalesce(x.events, 0) AS events
    FROM series r LEFT JOIN country_days x ON x.country = r.country AND x.day = r.day)
  SELECT *, median(score) OVER w AS baseline, mad(score) OVER w AS deviation, count(*) OVER w AS days
  FROM filled
  WINDOW w AS (PARTITION BY country ORDER BY day RANGE BETWEEN INTERVAL 90 DAYS PRECEDING AND INTERVAL 1 DAY PRECEDING);

-- The baseline is left when the day's score is further from it than 3.5 robust standard deviations, and than one grave event (9).
-- A series needs 30 days before it can be left.
CREATE OR REPLACE VIEW dyad_alerts AS
  SELECT *, score - baseline AS away FROM dyad_baselines
  WHERE days >= 30 AND abs(score - baseline) > greatest(3.5 * 1.4826 * deviation, 9);

CREATE OR REPLACE VIEW country_alerts AS
  SELECT *, score - baseline AS away FROM country_baselines
  WHERE days >= 30 AND abs(score - baseline) > greatest(3.5 * 1.4826 * deviation, 9);

CREATE OR REPLACE VIEW actors AS
  SELECT name, country, sector, count(*) FILTER (role = 'actor') AS as_actor, count(*) FILTER (role = 'recipient') AS as_recipient
  FROM parties GROUP BY ALL;

CREATE OR REPLACE VIEW places AS
  SELECT place, country, latitude, longitude, geonameid, count(*) AS events FROM events WHERE place IS NOT NULL GROUP BY ALL;

CREATE OR REPLACE VIEW sources AS
  SELECT key, any_value(kind) AS kind, min(name) AS name, min(side) AS side,
    count(*) FILTER (NOT denies) AS supports, count(*) FILTER (denies) AS denials
  FROM origins GROUP BY key;
