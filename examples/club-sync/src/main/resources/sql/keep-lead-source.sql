-- create-or-update, in one statement: what the hub leaves out stays as it is; a new one is active unless it says otherwise
MERGE INTO lead_sources AS s
USING (SELECT CAST(:#clubId AS VARCHAR) AS id, CAST(:#${body.name} AS VARCHAR) AS name,
              CASE CAST(:#${body.active} AS BOOLEAN) WHEN TRUE THEN 'ACTIVE' WHEN FALSE THEN 'INACTIVE' END AS status) AS r
ON s.id = r.id
WHEN MATCHED THEN UPDATE SET name = COALESCE(r.name, s.name), status = COALESCE(r.status, s.status)
WHEN NOT MATCHED THEN INSERT (id, name, status) VALUES (r.id, r.name, COALESCE(r.status, 'ACTIVE'))
