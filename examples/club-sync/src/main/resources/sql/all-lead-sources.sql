SELECT id AS "recordId", name AS "name", status = 'ACTIVE' AS "active" FROM lead_sources ORDER BY id
