-- Version 1. No indexes: DuckDB scans columns faster than it keeps large indexes, and each add replaces rows.
CREATE TABLE meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL);
-- A row for each version of a report.
CREATE TABLE reports (
  id VARCHAR NOT NULL,            -- hash of key and content
  key VARCHAR NOT NULL,           -- what makes two versions one report: the address, else publisher and document
  doc VARCHAR NOT NULL, url VARCHAR, publisher VARCHAR, title VARCHAR, published DATE, retrieved DATE,
  outlet VARCHAR NOT NULL,        -- the house whose words these are: of the first of its copies
  outlet_country VARCHAR,
  copies VARCHAR NOT NULL,        -- the group of reports whose text is one, by its least member
  standing VARCHAR NOT NULL,      -- current, corrected, recoded, retracted
  reason VARCHAR, claims INTEGER NOT NULL, fingerprint VARCHAR, text VARCHAR,
  coder VARCHAR, knowledge VARCHAR, run VARCHAR NOT NULL);
CREATE TABLE bands (band BIGINT NOT NULL, report VARCHAR NOT NULL);
CREATE TABLE claims (
  report VARCHAR NOT NULL, id VARCHAR NOT NULL, block VARCHAR NOT NULL, event VARCHAR NOT NULL, modality VARCHAR NOT NULL,
  date VARCHAR, published DATE, status VARCHAR NOT NULL, confidence DOUBLE NOT NULL, line VARCHAR NOT NULL);
-- Which event a claim is of.
CREATE TABLE memberships (report VARCHAR NOT NULL, claim VARCHAR NOT NULL, event_id VARCHAR NOT NULL, block VARCHAR NOT NULL);
CREATE TABLE events (
  id VARCHAR NOT NULL, block VARCHAR NOT NULL, event VARCHAR NOT NULL, realm VARCHAR NOT NULL, modality VARCHAR NOT NULL,
  modes VARCHAR[] NOT NULL, contexts VARCHAR[] NOT NULL, cameo VARCHAR, quad TINYINT NOT NULL, scale DOUBLE NOT NULL,
  date VARCHAR,                   -- as precise as the claims
  day DATE, until DATE,           -- its first and last day, for filters
  enddate DATE, stated BOOLEAN NOT NULL,
  actor VARCHAR NOT NULL, recipient VARCHAR NOT NULL, actor_country VARCHAR, recipient_country VARCHAR,
  place VARCHAR, country VARCHAR, latitude DOUBLE, longitude DOUBLE, geonameid BIGINT,
  first_report DATE, last_report DATE,
  status VARCHAR NOT NULL,
  own_status VARCHAR NOT NULL,    -- before chains were looked at
  origins INTEGER NOT NULL, denials INTEGER NOT NULL, sides VARCHAR[] NOT NULL, reports INTEGER NOT NULL, claims INTEGER NOT NULL,
  corrections INTEGER NOT NULL, confidence DOUBLE NOT NULL, detail VARCHAR NOT NULL);
CREATE TABLE parties (event_id VARCHAR NOT NULL, block VARCHAR NOT NULL, role VARCHAR NOT NULL, name VARCHAR NOT NULL, country VARCHAR, sector VARCHAR);
CREATE TABLE origins (
  event_id VARCHAR NOT NULL, block VARCHAR NOT NULL, key VARCHAR NOT NULL, kind VARCHAR NOT NULL, name VARCHAR NOT NULL, side VARCHAR,
  denies BOOLEAN NOT NULL);
CREATE TABLE links (from_id VARCHAR NOT NULL, to_id VARCHAR NOT NULL, kind VARCHAR NOT NULL, days INTEGER NOT NULL, dyad VARCHAR NOT NULL);
-- What became different, in words: reports replaced or taken back, events that changed their status, their id, or are gone.
CREATE TABLE changes (noted TIMESTAMP NOT NULL, run VARCHAR NOT NULL, kind VARCHAR NOT NULL, subject VARCHAR NOT NULL, before VARCHAR, after VARCHAR);
CREATE TABLE runs (id VARCHAR NOT NULL, started TIMESTAMP NOT NULL, ended TIMESTAMP, command VARCHAR NOT NULL, coder VARCHAR NOT NULL, knowledge VARCHAR NOT NULL);
-- What an interrupted run left undone.
CREATE TABLE dirty_blocks (block VARCHAR NOT NULL);
CREATE TABLE dirty_dyads (dyad VARCHAR NOT NULL);
INSERT INTO meta VALUES ('schema', '1');
