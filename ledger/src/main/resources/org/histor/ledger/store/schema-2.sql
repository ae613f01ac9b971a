-- Version 2. Which claims without a doer an event may adopt; what a report says of itself.
ALTER TABLE events ADD COLUMN adopts VARCHAR;
ALTER TABLE reports ADD COLUMN published_at VARCHAR; -- ISO 8601, as precise as the source, with its zone
ALTER TABLE reports ADD COLUMN updated_at VARCHAR;
ALTER TABLE reports ADD COLUMN language VARCHAR;     -- ISO 639-1
ALTER TABLE reports ADD COLUMN authors VARCHAR[];
ALTER TABLE reports ADD COLUMN agencies VARCHAR[];   -- whose words it carries, or whose help it names
UPDATE meta SET value = '2' WHERE key = 'schema';
