-- which the hub means: by the club's id, or by its name; a new one gets an id that is made of its name, as people do
SELECT COALESCE(
    CAST(:#${header.CamelConnectorRecordId} AS VARCHAR),
    (SELECT id FROM lead_sources WHERE name = :#${body.name} ORDER BY id FETCH FIRST ROW ONLY),
    'H-' || LEFT(RAWTOHEX(HASH('SHA-256', CAST(:#${body.name} AS VARCHAR))), 16))
