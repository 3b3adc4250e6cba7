MERGE INTO lead_sources AS s
USING (SELECT CAST(:#id AS VARCHAR) AS id, CAST(:#digest AS VARCHAR) AS digest) AS r ON s.id = r.id
WHEN MATCHED AND s.digest IS DISTINCT FROM r.digest THEN UPDATE SET name = :#name, status = :#status, digest = r.digest
WHEN NOT MATCHED THEN INSERT (id, name, status, digest) VALUES (r.id, :#name, :#status, r.digest)
