-- the columns are called as the fields of what connector:leadsource/save takes
SELECT id AS "recordId", name AS "name", status = 'ACTIVE' AS "active"
FROM lead_sources WHERE saved IS DISTINCT FROM digest ORDER BY id
