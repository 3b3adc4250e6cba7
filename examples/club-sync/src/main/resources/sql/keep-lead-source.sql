MERGE INTO lead_sources AS s
USING (SELECT CAST(:#clubId AS VARCHAR) AS id, CAST(:#${body.name} AS VARCHAR) AS name,
              CASE WHEN COALESCE(CAST(:#${body.active} AS BOOLEAN), TRUE) THEN 'ACTIVE' ELSE 'INACTIVE' END AS status) AS r ON s.id = r.id
WHEN MATCHED THEN UPDATE SET name = r.name, status = r.status
WHEN NOT MATCHED THEN INSERT (id, name, status) VALUES (r.id, r.name, r.status)
